package org.aiguillage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Closures;
import org.aiguillage.delay.Deadlines;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Siren;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.RouteDossier;
import org.aiguillage.routing.RoutingPolicy;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.routing.Verdict;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dossiers on which a rule runs away, among others, keep nobody waiting but themselves; and how long explaining takes. */
@Tag("trial")
@Timeout(120)
final class RunawayUnderLoadTest {
    private static final Caller STAFF = new Caller("staff", Scope.ALL);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-07T08:00:00Z"), ZoneOffset.UTC);
    private static final int MANDATES = 1_000;
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2));
    private static final Duration WHILE = Duration.ofSeconds(6);
    private static final AtomicInteger COMPANIES = new AtomicInteger();

    @TempDir
    Path folder;

    @AfterEach
    void open() {
        Gate.open();
    }

    @Test
    void aRuleThatNeverReturnsOnSomeDossiersStallsNoWriteAndNoRead() throws InterruptedException {
        Gate.close();
        Rulebook rulebook = Rulebook.kept(
                RunawayRules.with(
                        "routing",
                        "$k : Case( company.headcount != null ) $c : Candidate( load < $k.room )",
                        "judge.refuse($c, Gate.stand());"),
                LIMITS);
        try (Storage storage =
                Storage.open("jdbc:sqlite:" + folder.resolve("a.db"), null, null, CLOCK, TrialVault.VAULT)) {
            Town town = new Town(storage, new InForce(rulebook));
            town.mandates(MANDATES);
            town.submission.submit(STAFF, town.draft(null), null);
            List<Thread> threads = new ArrayList<>();
            ConcurrentLinkedQueue<Long> writes = new ConcurrentLinkedQueue<>();
            ConcurrentLinkedQueue<Long> reads = new ConcurrentLinkedQueue<>();
            ConcurrentLinkedQueue<Long> runaway = new ConcurrentLinkedQueue<>();
            long end = System.nanoTime() + WHILE.toNanos();
            String seen = town.draft(null);
            threads.add(town.repeat(end, writes, () -> town.submission.submit(STAFF, town.draft(null), null)));
            threads.add(town.repeat(end, writes, () -> town.draft(null)));
            threads.add(town.repeat(
                    end,
                    reads,
                    () -> assertThat(storage.dossiers().find(seen, Scope.ALL)).isPresent()));
            for (int i = 0; i < 2; i++) {
                threads.add(town.repeat(end, runaway, () -> {
                    SubmitDossier.Outcome outcome = town.submission.submit(STAFF, town.draft(50), null);
                    assertThat(outcome.undecided())
                            .extracting(RulesFailed::ruleId)
                            .isEqualTo("runaway");
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(town.failures).isEmpty();
            System.err.printf("writes %s, reads %s, runaway %s%n", spread(writes), spread(reads), spread(runaway));
            assertThat(longest(writes)).isLessThan(LIMITS.time());
            assertThat(longest(reads)).isLessThan(LIMITS.time());
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(t -> t.getName().startsWith("rules-"))
                            .count())
                    .isLessThan(20);
            assertThat(storage.verify()).isEmpty();
        }
    }

    @Test
    void theFirstPageOfAnExplanationAndTheNext() {
        try (Storage storage =
                Storage.open("jdbc:sqlite:" + folder.resolve("b.db"), null, null, CLOCK, TrialVault.VAULT)) {
            Town town = new Town(storage, new InForce(Sample.SHIPPED));
            town.mandates(MANDATES);
            for (int i = 0; i < 8; i++) {
                String id = town.draft(null);
                town.submission.submit(STAFF, id, null);
                ExplainDossier explain = new ExplainDossier(
                        storage.journal(),
                        storage.dossiers(),
                        storage.mandates(),
                        new InForce(Sample.SHIPPED),
                        Calendars.PARIS);
                long t = System.nanoTime();
                assertThat(explain.verdicts(STAFF, id)).hasSize(MANDATES);
                long first = System.nanoTime() - t;
                t = System.nanoTime();
                assertThat(explain.verdicts(STAFF, id)).hasSize(MANDATES);
                System.err.printf("first page %.1f ms, next %.1f ms%n", first / 1e6, (System.nanoTime() - t) / 1e6);
            }
        }
    }

    private static Duration longest(ConcurrentLinkedQueue<Long> nanos) {
        return Duration.ofNanos(nanos.stream().mapToLong(n -> n).max().orElseThrow());
    }

    private static String spread(ConcurrentLinkedQueue<Long> nanos) {
        long[] all = nanos.stream().mapToLong(n -> n).sorted().toArray();
        return "n=%d p50=%.1f p95=%.1f max=%.1f ms"
                .formatted(
                        all.length,
                        all[all.length / 2] / 1e6,
                        all[all.length * 95 / 100] / 1e6,
                        all[all.length - 1] / 1e6);
    }

    /** The use cases over a storage. */
    private static final class Town {
        final Storage storage;
        final ChangeDossier dossiers;
        final ChangeMandates mandates;
        final SubmitDossier submission;
        final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

        Town(Storage storage, InForce rules) {
            this.storage = storage;
            DueIndex due = storage.dueIndex();
            Timekeeper timekeeper = new Timekeeper(
                    new Deadlines(new Calendars().standard(), rules, id -> Set.of(id)), rules, due, storage.flags());
            RouteDossier routing = new RouteDossier(
                    storage.journal(),
                    rules,
                    storage.mandates(),
                    storage.dossiers(),
                    storage.referrals(),
                    timekeeper,
                    due,
                    Calendars.PARIS);
            dossiers = new ChangeDossier(
                    storage.journal(),
                    storage.dossiers(),
                    storage.documents(),
                    storage.referrals(),
                    rules,
                    routing,
                    new FollowReferral(
                            storage.journal(),
                            storage.referrals(),
                            storage.dossiers(),
                            routing,
                            timekeeper,
                            due,
                            Calendars.PARIS),
                    timekeeper);
            mandates = new ChangeMandates(
                    storage.journal(), storage.mandates(), rules, routing, timekeeper, storage.openVisits());
            submission = new SubmitDossier(storage.journal(), storage.dossiers(), rules, routing, timekeeper);
        }

        void mandates(int count) {
            storage.journal().change("staff", change -> {
                Investor.Profile profile = new Investor.Profile("Fonds", Investor.Kind.VC, null, Set.of(), Set.of());
                String investor = mandates.addInvestor(STAFF, profile, null).id();
                for (int i = 0; i < count; i++) {
                    String rounds = i % 50 == 0 ? "[\"SERIES_A\"]" : "[\"SEED\"]";
                    mandates.addMandate(
                            STAFF,
                            investor,
                            Sample.mandate("rounds=" + rounds, "ticketMin=" + (100_000 + i))
                                    .mandate()
                                    .terms(),
                            null);
                }
                return count;
            });
        }

        /** @param headcount given, sets the rule off */
        String draft(@Nullable Integer headcount) {
            Raise raise = Sample.dossier().raise();
            CompanyProfile company = new CompanyProfile(
                    siren(),
                    null,
                    null,
                    "Lumen",
                    raise.company().territory(),
                    raise.company().sectors(),
                    Set.of(),
                    null,
                    headcount);
            String id = dossiers.draft(
                            STAFF,
                            new Raise(company, raise.ask(), raise.traction(), raise.contact(), raise.consent()),
                            null)
                    .id();
            storage.journal().change("staff", change -> {
                for (Document.Kind kind : Document.Kind.values()) {
                    dossiers.addDocument(STAFF, id, kind, "f.pdf", "application/pdf", new byte[] {1});
                }
                return id;
            });
            return id;
        }

        private static Siren siren() {
            int body = 20_000_000 + COMPANIES.incrementAndGet();
            for (int check = 0; ; check++) {
                String digits = body + "" + check;
                if (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)) {
                    return new Siren(digits);
                }
            }
        }

        Thread repeat(long end, ConcurrentLinkedQueue<Long> times, Runnable work) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    long begun = System.nanoTime();
                    work.run();
                    times.add(System.nanoTime() - begun);
                }
            });
            thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
            thread.start();
            return thread;
        }
    }

    /** A version that is in force, whatever today's checks would say of it. */
    private record InForce(Rulebook rulebook) implements CompletenessPolicy, RoutingPolicy, DelayPolicy {
        @Override
        public String version() {
            return rulebook.version();
        }

        @Override
        public Set<String> sectors() {
            return rulebook.sectors();
        }

        @Override
        public List<Missing> missing(Dossier dossier) {
            return rulebook.missing(dossier);
        }

        @Override
        public Decision decide(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
            return rulebook.decide(dossier, mandates, today);
        }

        @Override
        public List<Verdict> explain(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
            return rulebook.explain(dossier, mandates, today);
        }

        @Override
        public Optional<Allowance> allowance(Turn turn, Duration day) {
            return rulebook.allowance(turn, day);
        }

        @Override
        public Closures closures() {
            return rulebook.closures();
        }

        @Override
        public Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
            return rulebook.alert(turn, level, elapsed, allowance);
        }
    }
}
