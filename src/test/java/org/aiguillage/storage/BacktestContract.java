package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.BacktestEvent.BacktestAsked;
import org.aiguillage.backtest.BacktestEvent.BacktestFinished;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Counts;
import org.aiguillage.backtest.DealChange;
import org.aiguillage.backtest.DossierChange;
import org.aiguillage.backtest.Finding;
import org.aiguillage.backtest.FlagChange;
import org.aiguillage.backtest.Question;
import org.aiguillage.backtest.Result;
import org.aiguillage.backtest.RunBacktest;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.storage.row.Bodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A small history whose answers are known. Four mandates: Alpha's and Beta's, a full one, and a follower without a lead, whose
 * hold ends later. Four dossiers: Un (Lyon) and Deux (Grenoble) routed, Trois sent back without an amount, Quatre (Lyon).
 */
abstract class BacktestContract extends StorageContract {
    private static final Duration DAY = Duration.ofDays(1);

    private String beta = "";
    private String full = "";
    private String follower = "";
    private Instant begin = Instant.MIN;

    @BeforeEach
    void live() {
        world.mandate(world.investor("Alpha"), Mandate.Role.LEAD, null);
        beta = world.mandate(world.investor("Beta"), Mandate.Role.LEAD, null).id();
        full = world.mandate(world.investor("Plein"), Mandate.Role.LEAD, 0).id();
        Mandate follows = world.mandate(world.investor("Suiveur"), Mandate.Role.FOLLOW, null);
        follower = follows.id();
        world.submitted("Avant", Territory.LYON, 1_000);
        world.clock.advance(DAY);
        begin = world.clock.instant();
        world.submitted("Un", Territory.LYON, 1_000);
        Dossier two = world.submitted("Deux", Territory.GRENOBLE, 1_000);
        world.submission.submit(World.STAFF, world.draft("Trois", null, null).id(), null);
        world.clock.advance(DAY.multipliedBy(3));
        world.referrals(two).forEach(r -> world.deals.move(World.STAFF, World.target(r), ReferralStage.ACKNOWLEDGED));
        world.mandates.changeMandate(World.STAFF, follower, null, World.terms(Mandate.Role.BOTH, null));
        world.submitted("Quatre", Territory.LYON, 1_000);
        world.clock.advance(DAY);
    }

    private static boolean early(Dossier dossier, Standing standing) {
        return standing.mandate().terms().role() == Mandate.Role.FOLLOW
                && !dossier.raise().ask().leadIsFound();
    }

    private static boolean isFull(Dossier dossier, Standing standing) {
        Integer capacity = standing.mandate().terms().capacity();
        return capacity != null && standing.load() >= capacity;
    }

    private static boolean named(Dossier dossier, String name) {
        return dossier.raise().company().name().equals(name);
    }

    /** Says what was decided in fact. */
    private static TriedPolicy baseline() {
        return new TriedPolicy(TrialPolicies.VERSION)
                .hold("full", BacktestContract::isFull)
                .hold("early", BacktestContract::early)
                .missing("amount", d -> d.raise().ask().amount() == null)
                .allow("SENT", 2)
                .allow("ACKNOWLEDGED", 30);
    }

    private TriedPolicy candidate() {
        return new TriedPolicy("candidate")
                .hold("early", BacktestContract::early)
                .refuse(
                        "no-lyon-for-beta",
                        (d, s) -> s.mandate().id().equals(beta)
                                && d.raise().company().territory() == Territory.LYON)
                .refuse("never", (d, s) -> false)
                .points("likes-beta", (d, s) -> s.mandate().id().equals(beta))
                .missing("use-of-funds", d -> named(d, "Quatre"))
                .allow("SENT", 4)
                .allow("ACKNOWLEDGED", 1);
    }

    private Result run(TriedPolicy baseline, TriedPolicy candidate) {
        Question question = new Question(
                candidate.version(),
                baseline.version(),
                begin,
                world.clock.instant(),
                world.storage.past().head(),
                world.clock.instant());
        return new RunBacktest(world.storage.past(), new Calendars().standard())
                .run(question, baseline, candidate, done -> {});
    }

    private static DossierChange of(Result result, String company) {
        return result.dossiers().stream()
                .filter(d -> d.company().equals(company))
                .findFirst()
                .orElseThrow();
    }

    private static DealChange deal(DossierChange dossier, String mandate) {
        return dossier.deals().stream()
                .filter(d -> d.mandateId().equals(mandate))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBaselineDecidesAsWasDecidedThen() {
        Result result = run(baseline(), baseline());

        Counts counts = result.finding().counts();
        assertThat(counts.dossiers()).isEqualTo(4);
        assertThat(counts.unlikeRecorded()).isZero();
        assertThat(counts.decidedByOthers()).isZero();
        assertThat(result.dossiers()).isEmpty();
        assertThat(result.flags()).isEmpty();
        // Un and Deux: Alpha, Beta, and the follower once it may; Quatre: those three at once.
        assertThat(counts.dealsBefore()).isEqualTo(9);
    }

    @Test
    void itSaysWhoWouldHaveReceivedWhatAndWhichRuleIsWhy() {
        Result result = run(baseline(), candidate());

        DossierChange one = of(result, "Un");
        assertThat(deal(one, beta))
                .extracting(DealChange::kind, DealChange::before, DealChange::after, DealChange::rules)
                .containsExactly(DealChange.Kind.LOST, Answer.ROUTE, Answer.REFUSE, List.of("no-lyon-for-beta"));
        assertThat(deal(one, full))
                .extracting(DealChange::kind, DealChange::before, DealChange::after, DealChange::rules)
                .containsExactly(DealChange.Kind.GAINED, Answer.HOLD, Answer.ROUTE, List.of("full"));
        DealChange moved = deal(of(result, "Deux"), beta);
        assertThat(moved.kind()).isEqualTo(DealChange.Kind.MOVED);
        assertThat(moved.rules()).containsExactly("likes-beta");
        assertThat(moved.scoreBefore()).isEqualTo(10);
        assertThat(moved.scoreAfter()).isEqualTo(15);
        assertThat(moved.rankAfter()).isEqualTo(1);
        assertThat(of(result, "Deux").deals())
                .as("a hold that ended is decided again, the same by both")
                .noneMatch(d -> d.mandateId().equals(follower));
    }

    @Test
    void whatIsMissingSendsADossierBackAndWhatNoLongerIsBringsItForward() {
        Result result = run(baseline(), candidate());

        DossierChange four = of(result, "Quatre");
        assertThat(four.missingAfter()).extracting(m -> m.ruleId()).containsExactly("use-of-funds");
        assertThat(four.routedAfter()).isNull();
        assertThat(four.putOff()).isEqualTo(3);
        assertThat(four.deals()).isEmpty();
        DossierChange three = of(result, "Trois");
        assertThat(three.missingBefore()).extracting(m -> m.ruleId()).containsExactly("amount");
        assertThat(three.broughtForward()).isEqualTo(3);
        Counts counts = result.finding().counts();
        assertThat(counts.sentBack()).isEqualTo(1);
        assertThat(counts.completed()).isEqualTo(1);
        assertThat(counts.changed()).isEqualTo(4);
        assertThat(counts.elsewhere()).isEqualTo(2);
        assertThat(counts.gained()).isEqualTo(2);
        assertThat(counts.lost()).isEqualTo(1);
    }

    @Test
    void aHoldThatEndsUnderOneRulebookOnlyIsGainedThen() {
        TriedPolicy strict =
                baseline().refuse("no-followers", (d, s) -> s.mandate().id().equals(follower));

        Result result = run(strict, baseline());

        DealChange gained = deal(of(result, "Un"), follower);
        assertThat(gained.kind()).isEqualTo(DealChange.Kind.GAINED);
        assertThat(gained.later()).isTrue();
        assertThat(gained.rankAfter()).isNull();
        assertThat(gained.rules()).contains("no-followers");
        assertThat(result.finding().counts().unlikeRecorded())
                .as("the strict one refuses Quatre to the follower, who received it")
                .isEqualTo(1);
    }

    @Test
    void whatOneHoldsAndTheOtherRefusesIsHeld() {
        TriedPolicy strict = baseline().refuse("no-full", BacktestContract::isFull);

        Result result = run(strict, baseline());

        assertThat(deal(of(result, "Un"), full))
                .extracting(DealChange::kind, DealChange::before, DealChange::after, DealChange::rules)
                .containsExactly(DealChange.Kind.HELD, Answer.REFUSE, Answer.HOLD, List.of("no-full"));
    }

    @Test
    void flagsWouldHaveBeenRaisedMovedAndDropped() {
        Result result = run(baseline(), candidate());

        List<FlagChange> flags = result.flags();
        assertThat(flags).extracting(FlagChange::company).doesNotContain("Avant");
        // Alpha and Beta took three days to acknowledge Deux: of two days that is both levels, of four only the
        // warning.
        assertThat(flags.stream()
                        .filter(f -> f.stage().equals("SENT") && f.company().equals("Deux")))
                .filteredOn(f -> f.level() == Level.WARNING)
                .hasSize(2)
                .allSatisfy(f -> {
                    assertThat(f.kind()).isEqualTo(FlagChange.Kind.MOVED);
                    assertThat(f.before()).isEqualTo(begin.plus(DAY));
                    assertThat(f.after()).isEqualTo(begin.plus(DAY.multipliedBy(2)));
                    assertThat(f.rules()).containsExactly("slow", "time");
                });
        assertThat(flags.stream()
                        .filter(f -> f.stage().equals("SENT") && f.company().equals("Deux")))
                .filteredOn(f -> f.level() == Level.BREACH)
                .hasSize(2)
                .allMatch(f -> f.kind() == FlagChange.Kind.DROPPED);
        assertThat(flags.stream().filter(f -> f.stage().equals("ACKNOWLEDGED")))
                .isNotEmpty()
                .allMatch(f -> f.kind() == FlagChange.Kind.RAISED && f.before() == null);
        Counts counts = result.finding().counts();
        assertThat(counts.flagsBefore() - counts.flagsDropped() + counts.flagsRaised())
                .isEqualTo(counts.flagsAfter());
    }

    @Test
    void loadsTerritoriesAndSilentRulesAreCounted() {
        Finding finding = run(baseline(), candidate()).finding();

        assertThat(finding.loads())
                .extracting(l -> finding.names().investors().get(l.investorId()) + " " + l.before() + " " + l.after())
                .containsExactlyInAnyOrder("Alpha 3 3", "Beta 3 2", "Plein 0 3", "Suiveur 3 2");
        assertThat(finding.territories())
                .extracting(t -> t.territory() + " " + t.dossiers() + " " + t.dealsBefore() + " " + t.dealsAfter() + " "
                        + t.unroutedBefore() + " " + t.unroutedAfter())
                .containsExactly("LYON 2 6 3 0 1", "GRENOBLE 1 3 4 0 0", "null 1 0 3 1 0");
        assertThat(finding.silent()).extracting(r -> r.id()).containsExactly("never");
        assertThat(finding.rules())
                .filteredOn(r -> r.ruleId().equals("no-lyon-for-beta"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.lost()).isEqualTo(1);
                    assertThat(r.inBaseline()).isFalse();
                });
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndTheJournalStaysAsItIs() {
        long head = world.storage.past().head();

        Result first = run(baseline(), candidate());
        for (int i = 0; i < 5; i++) {
            assertThat(Bodies.text(run(baseline(), candidate()))).isEqualTo(Bodies.text(first));
        }

        assertThat(world.storage.past().head()).isEqualTo(head);
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aProcessThatOnlyReadsSeesTheSamePast() {
        Question question = new Question(
                "candidate",
                "trial",
                begin,
                world.clock.instant(),
                world.storage.past().head(),
                world.clock.instant());
        try (ReadOnlyPast past = ReadOnlyPast.open(world.database.url(), null, null)) {
            Result apart = new RunBacktest(past, new Calendars().standard())
                    .run(question, baseline(), candidate(), done -> {});

            assertThat(apart).isEqualTo(run(baseline(), candidate()));
        }
    }

    @Test
    void whatWasFoundIsKeptInItsOrder() {
        Backtests backtests = world.storage.backtests();
        Result result = run(baseline(), candidate());
        Backtest asked = world.storage
                .journal()
                .change(
                        "staff",
                        c -> c.begin(
                                Backtest.STREAM,
                                "b1",
                                new BacktestAsked(result.finding().question())));
        assertThat(backtests.pending()).containsExactly(asked);
        assertThat(backtests.progress("b1")).isEmpty();

        backtests.progress("b1", new Backtests.Progress(1, 4));
        backtests.progress("b1", new Backtests.Progress(2, 4));
        backtests.add("b1", result.dossiers().subList(0, 1), List.of());
        backtests.clear("b1");
        backtests.progress("b1", new Backtests.Progress(3, 4));
        backtests.add("b1", result.dossiers().subList(0, 2), result.flags());
        backtests.add("b1", result.dossiers().subList(2, result.dossiers().size()), List.of());
        Backtest finished = world.storage.journal().change("system", c -> {
            backtests.keep("b1", result.finding());
            return c.append(
                    Backtest.STREAM,
                    asked,
                    new BacktestFinished(result.finding().counts()));
        });

        assertThat(backtests.pending()).isEmpty();
        assertThat(backtests.all()).containsExactly(finished);
        assertThat(backtests.find("b1")).contains(finished);
        assertThat(backtests.progress("b1")).contains(new Backtests.Progress(3, 4));
        assertThat(backtests.finding("b1")).contains(result.finding());
        assertThat(backtests.dossiers("b1", 0, 100)).isEqualTo(result.dossiers());
        assertThat(backtests.dossiers("b1", 1, 2)).isEqualTo(result.dossiers().subList(1, 3));
        assertThat(backtests.flags("b1", 0, 100)).isEqualTo(result.flags());
        assertThat(world.storage.verify()).isEmpty();
    }
}
