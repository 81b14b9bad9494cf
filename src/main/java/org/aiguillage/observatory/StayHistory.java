package org.aiguillage.observatory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visit;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Stream;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralEvent.ReferralRevoked;
import org.jspecify.annotations.Nullable;

/** Every stay of a dossier or a referral in a stage, folded from the journal once and kept up as it grows. */
public final class StayHistory {
    private static final int BATCH = 1_000;
    private static final String DOSSIER = Dossier.STREAM.key("");
    private static final String REFERRAL = Referral.STREAM.key("");

    private final Journal journal;
    private final List<Lived> over = new ArrayList<>();
    private final Map<String, Dossier> dossiers = new HashMap<>();
    private final Map<String, Referral> referrals = new HashMap<>();
    private final Map<String, Owner> owners = new HashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private long position;

    public StayHistory(Journal journal) {
        this.journal = journal;
    }

    /** The company whose raise it is. */
    public record Owner(String companyId, @Nullable Territory territory, Set<String> sectors) {
        static Owner of(Dossier dossier) {
            CompanyProfile company = dossier.raise().company();
            return new Owner(dossier.companyId(), company.territory(), company.sectors());
        }
    }

    /**
     * One stay.
     *
     * @param standing the visit as it ended or stands, and what decides its allowance
     * @param owner whose raise it is; null where its dossier is not known
     * @param to null while it lasts
     * @param ending how the dossier or the referral ended with it; null while it lasts, and where it went on
     * @param declined why, where it ended so: one that is not on the list is kept as another
     */
    public record Lived(
            Subject subject,
            Visits.Standing standing,
            @Nullable Owner owner,
            @Nullable Instant to,
            Status.@Nullable Name ending,
            @Nullable DeclineReason declined) {

        Set<String> sectors() {
            return owner == null ? Set.of() : owner.sectors();
        }

        public Visit visit() {
            return standing.visit();
        }

        public @Nullable String round() {
            return standing.terms().round();
        }

        /** Of a referral only. */
        public @Nullable String investorId() {
            return standing.terms().investorId();
        }

        public @Nullable Territory territory() {
            return standing.terms().territory();
        }

        /** The stages of dossiers and of referrals are different ones, whatever they are called. */
        public String place() {
            return subject.type() + "/" + visit().stage();
        }

        /** Whether its owner ever held it: what has ended stands with nobody. */
        boolean owned() {
            return visit().holdings().stream().anyMatch(h -> h.holder() == visit().owner());
        }

        Instant from() {
            return visit().holdings().get(0).from();
        }

        Instant until(Instant now) {
            return to == null ? now : to;
        }

        /** The owner's clock as it stood at a moment, whoever held the ball then. */
        Turn ownersTurn(Instant at) {
            Holder owner = visit().owner();
            Instant since = visit().holdings().stream()
                    .filter(h -> h.holder() == owner)
                    .findFirst()
                    .orElseThrow()
                    .from();
            return new Turn(
                    visit().number(),
                    visit().stage(),
                    owner,
                    standing.terms(),
                    since,
                    visit().notHeldBy(owner, since, at));
        }
    }

    /** Answers a question from all stays, the lasting ones after those that are over. */
    public <T> T read(Function<List<Lived>, T> question) {
        return question.apply(upToNow());
    }

    /** The same of those that somebody may see. */
    public <T> T read(Scope scope, Function<List<Lived>, T> question) {
        return question.apply(
                upToNow().stream().filter(stay -> seen(stay, scope)).toList());
    }

    /** Whoever was sent a deal that was taken back has never seen it. */
    private boolean seen(Lived stay, Scope scope) {
        if (scope instanceof Scope.Region) {
            return true;
        } else if (scope instanceof Scope.OfTerritory of) {
            return of.territory() == stay.territory();
        } else if (scope instanceof Scope.OfCompany of) {
            return stay.owner() != null && of.companyId().equals(stay.owner().companyId());
        } else if (scope instanceof Scope.OfInvestor of) {
            return of.investorId().equals(stay.investorId())
                    && !revoked.contains(stay.subject().id());
        }
        throw new IllegalStateException("unknown scope " + scope);
    }

    /** The journal's last position by now. */
    public synchronized long position() {
        catchUp();
        return position;
    }

    private synchronized List<Lived> upToNow() {
        catchUp();
        List<Lived> all = new ArrayList<>(over);
        dossiers.values().forEach(d -> all.add(of(d, null, null)));
        referrals.values().forEach(r -> all.add(of(r, null, null)));
        return all;
    }

    private void catchUp() {
        List<Event> next = journal.after(position, BATCH);
        while (!next.isEmpty()) {
            next.forEach(this::take);
            next = journal.after(position, BATCH);
        }
    }

    private void take(Event event) {
        position = event.position();
        if (event.stream().startsWith(DOSSIER)) {
            dossier(event, event.stream().substring(DOSSIER.length()));
        } else if (event.stream().startsWith(REFERRAL)) {
            referral(event, event.stream().substring(REFERRAL.length()));
        }
    }

    /** What is over is forgotten; what still happens to it changes no stay. */
    private void dossier(Event event, String id) {
        Dossier before = dossiers.get(id);
        if (before == null && event.seq() > 1) {
            return;
        }
        Dossier after = after(Dossier.STREAM, before, event, id);
        owners.put(id, Owner.of(after));
        if (before != null && before.visit().number() != after.visit().number()) {
            over.add(of(before, event.at(), after.status()));
        }
        if (after.stage() == Stage.CLOSED) {
            dossiers.remove(id);
        } else {
            dossiers.put(id, after);
        }
    }

    private void referral(Event event, String id) {
        if (event.type().equals(ReferralRevoked.class.getSimpleName())) {
            revoked.add(id);
        }
        Referral before = referrals.get(id);
        if (before == null && event.seq() > 1) {
            return;
        }
        Referral after = after(Referral.STREAM, before, event, id);
        if (before != null && before.visit().number() != after.visit().number()) {
            over.add(of(before, event.at(), after.status()));
        }
        if (after.status().open()) {
            referrals.put(id, after);
        } else {
            referrals.remove(id);
        }
    }

    private <S extends Stream.State, E> S after(Stream<S, E> stream, @Nullable S before, Event event, String id) {
        Stream.Stamp stamp = new Stream.Stamp(id, event.seq(), event.at(), event.actor());
        return stream.fold().after(before, journal.fact(stream, event), stamp);
    }

    private static Status.@Nullable Name ending(@Nullable Status after) {
        return after == null || after.open() ? null : after.name();
    }

    private static @Nullable DeclineReason declined(@Nullable Status after) {
        return after instanceof Status.Declined it
                ? DeclineReason.of(it.reason()).orElse(DeclineReason.OTHER)
                : null;
    }

    private static Lived of(Dossier dossier, @Nullable Instant to, @Nullable Status after) {
        return new Lived(Subject.dossier(dossier.id()), dossier.standing(), Owner.of(dossier), to, ending(after), null);
    }

    private Lived of(Referral referral, @Nullable Instant to, @Nullable Status after) {
        Owner owner = owners.get(referral.dossierId());
        return new Lived(
                referral.subject(),
                referral.standing(owner == null ? null : owner.territory()),
                owner,
                to,
                ending(after),
                declined(after));
    }
}
