package org.aiguillage.storage.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.access.Scope;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Stream;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.storage.commit.Loads;
import org.aiguillage.storage.commit.Standings;
import org.aiguillage.storage.commit.StandingsInForce;
import org.aiguillage.storage.commit.Transaction;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.journal.StoredJournal;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.EventRows;
import org.aiguillage.storage.row.PersonalFields;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Investors and mandates in their tables. */
public final class StoredMandates implements Mandates {
    private final Transactions transactions;
    private final StandingsInForce inForce;
    private final States<Investor> investors;
    private final States<Mandate> mandates;
    private final CalledInvestors called;

    public StoredMandates(Transactions transactions, StandingsInForce inForce) {
        this.transactions = transactions;
        this.inForce = inForce;
        this.investors = new States<>(transactions, Investor.STREAM);
        this.mandates = new States<>(transactions, Mandate.STREAM);
        this.called = new CalledInvestors(transactions);
    }

    @Override
    public Optional<Investor> investor(String id, Scope scope) {
        return investors.one(id, Visibility.INVESTORS.in(scope));
    }

    @Override
    public boolean areInvestors(Set<String> ids) {
        return ids.stream().allMatch(id -> investors.one(id, Condition.NONE).isPresent());
    }

    @Override
    public Set<String> investorsCalled(String text) {
        return called.of(text);
    }

    @Override
    public Optional<Mandate> mandate(String id, Scope scope) {
        return mandates.one(id, Visibility.MANDATES.in(scope));
    }

    @Override
    public Optional<Investor> investorNamed(String externalId) {
        return investors.one(Condition.NONE.and("external_id = ?", externalId));
    }

    @Override
    public Optional<Mandate> mandateNamed(String externalId) {
        return mandates.one(Condition.NONE.and("external_id = ?", externalId));
    }

    @Override
    public List<Standing> standing() {
        Transaction transaction = transactions.current();
        if (transaction != null) {
            return under(transaction).list();
        }
        Standings known = inForce.now();
        return transactions.snapshot(handle -> durable(known, handle)).list();
    }

    @Override
    public List<Standing> standingBefore(long position) {
        Transaction transaction = transactions.current();
        return transaction == null
                ? snapshotBefore(position)
                : before(transaction.handle(), under(transaction), position);
    }

    /** What is known is read before the snapshot begins: known too late, it would be newer than the rows it is compared with. */
    private List<Standing> snapshotBefore(long position) {
        Standings known = inForce.now();
        return transactions.snapshot(handle -> before(handle, durable(known, handle), position));
    }

    private static Standings under(Transaction transaction) {
        Standings now = transaction.standings().at(transaction.head().position(), transaction.handle());
        transaction.know(now);
        return now;
    }

    private Standings durable(Standings known, Handle handle) {
        long end = handle.createQuery("select position from journal_head")
                .mapTo(Long.class)
                .one();
        Standings now = known.at(end, handle);
        inForce.follow(now);
        return now;
    }

    private static List<Standing> before(Handle handle, Standings now, long position) {
        Map<String, Integer> moved = Loads.movedSince(handle, position);
        List<Standing> before = new ArrayList<>(now.list().size());
        for (Standing standing : now.list()) {
            String id = standing.mandate().id();
            Mandate mandate = stateBefore(handle, Mandate.STREAM, now.mandate(id), position);
            if (mandate != null) {
                Investor investor = stateBefore(handle, Investor.STREAM, now.investor(mandate.investorId()), position);
                int load = standing.load() - moved.getOrDefault(id, 0);
                before.add(new Standing(mandate, present(investor, id), load));
            }
        }
        return List.copyOf(before);
    }

    private static Investor present(@Nullable Investor investor, String mandateId) {
        if (investor == null) {
            throw new IllegalStateException("mandate " + mandateId + " is older than its investor");
        }
        return investor;
    }

    /** The state that holds already for most; the events for those that have changed since; null for what came later. */
    private static <S extends Stream.State, E> @Nullable S stateBefore(
            Handle handle, Stream<S, E> stream, Standings.Placed<S> now, long position) {
        if (now.last() < position) {
            return now.state();
        }
        String id = now.state().id();
        S state = null;
        for (Event event : EventRows.of(handle, stream.key(id), 0, Integer.MAX_VALUE)) {
            if (event.position() < position) {
                state = stream.fold()
                        .after(
                                state,
                                Bodies.fact(stream, event, PersonalFields.Opener.NOTHING),
                                StoredJournal.stamp(id, event));
            }
        }
        return state;
    }
}
