package org.aiguillage.sample;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Deadlines;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Ticker;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.governance.FirstRulebook;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Stream;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.Referrals;
import org.aiguillage.routing.RouteDossier;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.LiveRulebook;
import org.aiguillage.sample.Sample.InventedAccount;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;

/** The sample played up to one instant, on a real database with the shipped rules; and how long that took. */
final class PlayedSample implements AutoCloseable {
    private static final int PAGE = 200;

    final Instant now;
    final Storage storage;
    final List<InventedAccount> accounts;
    final Duration took;

    private final ExplainDossier explanations;
    private final Ticker ticker;
    private Instant here;

    PlayedSample(Path folder, Instant now) {
        this.now = now;
        this.here = now.minus(Duration.ofDays(200));
        this.storage =
                Storage.open("jdbc:sqlite:" + folder.resolve("sample.db"), null, null, clock(), TrialVault.VAULT);
        LiveRulebook rules = LiveRulebook.open(
                Path.of("rules"),
                storage.rulebookArchive(),
                new FirstRulebook(storage.journal(), storage.rulebookArchive(), storage.dueIndex()));
        Journal journal = storage.journal();
        Dossiers dossiers = storage.dossiers();
        Referrals referrals = storage.referrals();
        DueIndex due = storage.dueIndex();
        Timekeeper timekeeper = new Timekeeper(
                new Deadlines(new Calendars().standard(), rules, id -> Set.of(id)), rules, due, storage.flags());
        RouteDossier routing = new RouteDossier(
                journal, rules, storage.mandates(), dossiers, referrals, timekeeper, due, Calendars.PARIS);
        FollowReferral following =
                new FollowReferral(journal, referrals, dossiers, routing, timekeeper, due, Calendars.PARIS);
        this.ticker = new Ticker(
                journal,
                due,
                (change, it) -> timekeeper.fire(change, it, visits()),
                Map.of(
                        DueIndex.Kind.PARKING_END,
                        following::wake,
                        DueIndex.Kind.HOLD_END,
                        (change, it) -> dossiers.find(it.subject().dossierId(), Scope.ALL)
                                .ifPresent(dossier -> routing.reconsider(change, dossier))));
        Sample.Stage stage = new Sample.Stage(
                new ChangeDossier(
                        journal, dossiers, storage.documents(), referrals, rules, routing, following, timekeeper),
                new ChangeMandates(journal, storage.mandates(), rules, routing, timekeeper, storage.openVisits()),
                new SubmitDossier(journal, dossiers, rules, routing, timekeeper),
                following,
                new OpenAccount(journal, storage.accounts()),
                referrals,
                rules,
                this::moveTo);
        this.explanations = new ExplainDossier(journal, dossiers, storage.mandates(), rules, Calendars.PARIS);
        long begun = System.nanoTime();
        this.accounts = Sample.load(stage, now);
        this.took = Duration.ofNanos(System.nanoTime() - begun);
    }

    List<Dossier> dossiers() {
        return all(page -> storage.pipeline().dossiers(Pipeline.DossierFilter.ALL, page, Scope.ALL));
    }

    List<Referral> referrals() {
        Pipeline.ReferralFilter any = new Pipeline.ReferralFilter(null, null, null);
        return all(page -> storage.pipeline().referrals(any, page, Scope.ALL));
    }

    List<Flag> flags() {
        Pipeline.FlagFilter any = new Pipeline.FlagFilter(null, null, null, null);
        return all(page -> storage.pipeline().flags(any, page, Scope.ALL));
    }

    List<Flag> openFlags() {
        return flags().stream().filter(Flag::open).toList();
    }

    List<Investor> investors() {
        return all(page -> storage.pipeline().investors(page, Scope.ALL));
    }

    List<Mandate> mandates() {
        return all(page -> storage.pipeline().mandates(page, Scope.ALL));
    }

    List<Verdict> verdicts(Dossier dossier) {
        return explanations.verdicts(Caller.SYSTEM, dossier.id());
    }

    /** Every event of some streams, as it was written down. */
    List<Event> events(List<? extends Stream.State> states, Stream<?, ?> stream) {
        return states.stream()
                .flatMap(state -> storage.journal().of(stream.key(state.id()), 0, 1_000).stream())
                .toList();
    }

    @Override
    public void close() {
        storage.close();
    }

    private interface Pages<T> {
        PageOf<T> page(PageRequest request);
    }

    private static <T> List<T> all(Pages<T> pages) {
        List<T> all = new ArrayList<>();
        PageOf<T> page = pages.page(new PageRequest(null, PAGE, null));
        all.addAll(page.items());
        while (page.next() != null) {
            page = pages.page(new PageRequest(null, PAGE, page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    private void moveTo(Instant to) {
        for (Optional<Instant> next = storage.dueIndex().next();
                next.isPresent() && !next.get().isAfter(to);
                next = storage.dueIndex().next()) {
            here = next.get().isAfter(here) ? next.get() : here;
            ticker.tick(here);
        }
        here = to;
    }

    private Visits visits() {
        return subject -> subject.type() == Subject.Type.DOSSIER
                ? storage.dossiers().find(subject.id(), Scope.ALL).map(Dossier::standing)
                : storage.referrals()
                        .find(subject.id(), Scope.ALL)
                        .map(r -> r.standing(
                                storage.dossiers().territory(r.dossierId()).orElse(null)));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return here;
            }
        };
    }
}
