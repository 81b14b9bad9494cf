package org.aiguillage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.refusal.RulesFailed.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that goes wrong ends by a limit, and is named. */
@Timeout(60)
final class BoundsTest {
    private static final Limits LIMITS = new Limits(Duration.ofMillis(300));
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(20));
    private static final Duration MUCH_LONGER = Duration.ofSeconds(10);
    private static final List<Standing> MANDATES =
            IntStream.range(0, 100).mapToObj(i -> Sample.named("m" + i)).toList();

    @BeforeEach
    void close() {
        Gate.close();
    }

    @AfterEach
    void open() {
        Gate.open();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOO_MANY | $a : Candidate() $b : Candidate() $c : Candidate() | judge.refuse($c, 1);",
                "TOO_MANY | $c : Candidate()                                  | while (true) { judge.refuse($c, 1); }",
                "TOO_MANY | $c : Candidate()                                  | judge.refuse($c, 1); update($c);",
                "TOO_LONG | $c : Candidate()                                  | judge.refuse($c, Gate.stand());",
                "TOO_LONG | $c : Candidate( Gate.stand() > load )             | judge.refuse($c, 1);",
                "TOO_LONG | $k : Case() $c : Candidate( Gate.stand() > load, $k.room > load ) | judge.refuse($c, 1);",
                "TOO_LONG | $k : Case() $c : Candidate( Gate.stand() > $k.room ) | judge.refuse($c, 1);",
                "THREW    | $c : Candidate( 1 / load > 0 )                    | judge.refuse($c, 1);",
                "THREW    | $k : Case() $c : Candidate( $k.room / load > 0 )  | judge.refuse($c, 1);",
                "THREW    | $c : Candidate()                                  | judge.refuse($c, 1 / $c.load());",
                "THREW    | $c : Candidate()                                  | judge.refuse($c, 1, 2);",
                "THREW    | $c : Candidate()                                  | judge.refuse($c, Gate.deep());",
            })
    void aRuleThatGoesWrongEndsAndIsNamed(Why why, String when, String then) {
        Rulebook rulebook =
                Rulebook.kept(RunawayRules.with("routing", when, then), why == Why.TOO_LONG ? LIMITS : PATIENT);
        long begun = System.nanoTime();
        RulesFailed failed = explain(rulebook);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(MUCH_LONGER);
        assertThat(failed.why()).isEqualTo(why);
        assertThat(failed.ruleId()).isEqualTo("runaway");
        assertThat(failed.rulebook()).isEqualTo(rulebook.version());
        assertThat(failed.sentence().fr()).contains("La règle runaway");
        assertThat(failed.sentence().en()).contains("The rule runaway");
    }

    @Test
    void whileEvaluationsThatCannotBeStoppedGoOnTheirVersionFailsAtOnce() {
        Rulebook stuck = Rulebook.kept(
                RunawayRules.with("routing", "$c : Candidate()", "judge.refuse($c, Gate.stand());"), LIMITS);
        explain(stuck);
        explain(stuck);

        long begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(explain(stuck).ruleId()).isEqualTo("runaway");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(LIMITS.time().multipliedBy(10));
        assertThat(stuck.missing(Sample.dossier(List.of())))
                .as("only its routing is stuck")
                .isNotEmpty();
        assertThat(Sample.SHIPPED.explain(Sample.dossier(), MANDATES, Sample.TODAY))
                .hasSize(MANDATES.size());

        Gate.open();
        assertThat(answersAgain(stuck)).isTrue();
    }

    private static boolean answersAgain(Rulebook rulebook) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < MUCH_LONGER.toNanos()) {
            if (catchThrowableOfType(
                            RulesFailed.class, () -> rulebook.explain(Sample.dossier(), MANDATES, Sample.TODAY))
                    == null) {
                return true;
            }
        }
        return false;
    }

    private static RulesFailed explain(Rulebook rulebook) {
        RulesFailed failed = catchThrowableOfType(
                RulesFailed.class, () -> rulebook.explain(Sample.dossier(), MANDATES, Sample.TODAY));
        assertThat(failed).isNotNull();
        return failed;
    }
}
