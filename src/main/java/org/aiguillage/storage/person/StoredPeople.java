package org.aiguillage.storage.person;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aiguillage.access.Account;
import org.aiguillage.audit.Trail;
import org.aiguillage.journal.Recorded;
import org.aiguillage.journal.Stream;
import org.aiguillage.privacy.People;
import org.aiguillage.privacy.PersonalFile;
import org.aiguillage.privacy.Somebody;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.journal.StoredJournal;
import org.aiguillage.storage.row.Moments;
import org.aiguillage.storage.row.PersonalRows;
import org.aiguillage.storage.row.ProjectedRow;
import org.aiguillage.storage.row.Projection;
import org.aiguillage.storage.row.Projections;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Persons in their tables. */
public final class StoredPeople implements People {
    private static final String ENDED_MESSAGES = "state in ('SENT', 'FAILED') and decided_at < ?";

    /** What lets somebody in, and what is known of how they came. */
    private static final List<String> OF_AN_ACCOUNT =
            List.of("session", "ticket", "invitation", "recovery_code", "factor", "credential");

    private static final String ACCOUNT = Account.STREAM.key("");

    private final Transactions transactions;

    public StoredPeople(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Somebody> find(String email) {
        return transactions.snapshot(handle -> new FoundPerson(handle, email).somebody());
    }

    @Override
    public PersonalFile file(Somebody somebody, Instant at) {
        return transactions.snapshot(handle -> new WritePersonalFile(handle, somebody).file(at));
    }

    @Override
    public int erase(Set<String> persons) {
        return transactions.write(handle -> {
            Set<String> streams = new TreeSet<>();
            int texts = 0;
            for (String person : persons) {
                streams.addAll(FoundPerson.streams(handle, person));
                handle.createQuery("select known_as from person where id = ?")
                        .bind(0, person)
                        .mapTo(String.class)
                        .list()
                        .forEach(knownAs -> forgetAddress(handle, knownAs));
                texts += handle.execute("delete from personal where person_id = ?", person);
                handle.execute("delete from person where id = ?", person);
            }
            streams.forEach(stream -> foldAgain(handle, stream));
            streams.stream()
                    .filter(stream -> stream.startsWith(ACCOUNT))
                    .forEach(stream -> forget(handle, stream.substring(ACCOUNT.length())));
            return texts;
        });
    }

    private static void foldAgain(Handle handle, String stream) {
        int slash = stream.indexOf('/');
        Projection<?, ?> projection = Projections.named(stream.substring(0, slash));
        // A trail may be long, and its state says nothing of anybody.
        if (projection != null && !projection.stream().kind().equals(Trail.STREAM.kind())) {
            foldAgain(handle, projection, stream.substring(slash + 1));
        }
    }

    private static <S extends Stream.State, E> void foldAgain(Handle handle, Projection<S, E> projection, String id) {
        S state = null;
        for (Recorded<E> recorded : StoredJournal.history(handle, projection.stream(), id)) {
            Stream.Stamp stamp = StoredJournal.stamp(id, recorded.event());
            state = projection.stream().fold().after(state, recorded.fact(), stamp);
        }
        if (state != null) {
            new ProjectedRow<>(handle, projection).rewrite(state);
        }
    }

    @Override
    public void forget(Somebody somebody) {
        transactions.write(handle -> {
            forgetAddress(handle, PersonalRows.knownAs(somebody.email()));
            somebody.accounts().forEach(id -> forget(handle, id));
            return somebody;
        });
    }

    /** Messages are written to addresses, and stopped by them. */
    private static void forgetAddress(Handle handle, String knownAs) {
        handle.execute("delete from notice where state in ('DUE', 'SENDING') and lower(address) = ?", knownAs);
        handle.execute(
                "update notice set address = null, subject = null, body = null where lower(address) = ?", knownAs);
        handle.execute("delete from notice_stop where reader = ?", "address/" + knownAs);
    }

    private static void forget(Handle handle, String account) {
        handle.execute("delete from notice where reader = ? and state in ('DUE', 'SENDING')", "account/" + account);
        handle.execute(
                "update notice set address = null, subject = null, body = null where reader = ?", "account/" + account);
        handle.execute("delete from notice_stop where reader = ?", "account/" + account);
        handle.execute(
                "delete from ticket_factor where hash in (select hash from ticket where account_id = ?)", account);
        OF_AN_ACCOUNT.forEach(table -> handle.execute("delete from " + table + " where account_id = ?", account));
    }

    @Override
    public List<Due> due(
            @Nullable Instant closedDossiers, @Nullable Instant closedAccounts, @Nullable YearMonth addresses) {
        return transactions.snapshot(
                handle -> new DuePersons(handle, closedDossiers, closedAccounts, addresses).list());
    }

    @Override
    public int messages(Instant before) {
        return transactions.read(handle -> handle.createQuery("select count(*) from notice where " + ENDED_MESSAGES)
                .bind(0, Moments.text(before))
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int dropMessages(Instant before) {
        return transactions.write(
                handle -> handle.execute("delete from notice where " + ENDED_MESSAGES, Moments.text(before)));
    }
}
