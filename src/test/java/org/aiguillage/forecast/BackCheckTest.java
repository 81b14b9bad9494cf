package org.aiguillage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class BackCheckTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    /** What remains is exponential, whatever is known: the best that can be said errs by its mean times log 2. */
    @Test
    void whatCannotBeKnownIsForeseenAsWellAsItCanBe() {
        Random random = new Random(1);
        BackCheck.Result result = result(4_000, DAY / 4, number -> exponential(random, 10 * DAY));

        assertThat(result.accuracy().n()).isEqualTo(800);
        assertThat(result.accuracy().mae()).isEqualTo(10 * Math.log(2), within(0.6));
        assertThat(result.accuracy().coverage()).isBetween(0.75, 0.85);
    }

    @Test
    void whatFollowsFromTheLastActivityIsForeseenExactly() {
        BackCheck.Result result = result(1_000, DAY, number -> (1 + number % 3) * DAY);

        assertThat(result.accuracy().mae()).isEqualTo(0, within(1e-9));
        assertThat(result.accuracy().coverage()).isEqualTo(1);
        assertThat(result.accuracy().concordance()).isEqualTo(1);
    }

    @Test
    void theMethodFollowsAProcessThatHasBecomeFaster() {
        BackCheck.Result result = result(1_000, DAY / 4, number -> (number < 500 ? 20 : 5) * DAY);

        assertThat(result.method().memory()).isPositive();
        assertThat(result.accuracy().mae()).isEqualTo(0, within(0.01));
    }

    @Test
    void casesThatStillRunWhenTheLessonEndsAreKnownToRunAndNoMore() {
        Moments moments = moments(100, DAY, number -> 30 * DAY);
        History history = History.before(moments, 80);

        assertThat(Arrays.stream(history.shortestFirst).filter(row -> !history.ended(row)))
                .as("those of the last 30 days")
                .hasSize(30);
        assertThat(Arrays.stream(history.shortestFirst)
                        .mapToDouble(history::remaining)
                        .max())
                .hasValueCloseTo(29.5 + 0.5, within(0.51));
    }

    @Test
    void nothingAfterTheLessonChangesIt() {
        Moments asItWas = moments(100, DAY, number -> (number % 40) * DAY);
        Moments otherwise = moments(100, DAY, number -> number + number % 40 >= 80 ? 500 * DAY : (number % 40) * DAY);
        History one = History.before(asItWas, 80);
        History other = History.before(otherwise, 80);

        assertThat(Arrays.stream(one.shortestFirst).mapToDouble(one::remaining).toArray())
                .containsExactly(Arrays.stream(other.shortestFirst)
                        .mapToDouble(other::remaining)
                        .toArray());
    }

    @Test
    void aHandfulOfCasesTellsNothing() {
        assertThat(new BackCheck(moments(1, DAY, number -> DAY)).run()).isEmpty();
        assertThat(new BackCheck(moments(0, DAY, number -> DAY)).run()).isEmpty();
    }

    private static BackCheck.Result result(int cases, long every, LongUnaryOperator remaining) {
        return new BackCheck(moments(cases, every, remaining)).run().orElseThrow();
    }

    /** One moment a case, an hour after its beginning; its activity is one of three, in turn. */
    private static Moments moments(int cases, long every, LongUnaryOperator remaining) {
        long[] begins = new long[cases];
        Arrays.setAll(begins, number -> number * every);
        Moments moments = new Moments(cases, begins);
        for (int number = 0; number < cases; number++) {
            long at = begins[number] + HOUR;
            moments.set(number, number, at, at + remaining.applyAsLong(number));
            for (Likeness likeness : Likeness.values()) {
                moments.key(number, likeness, number % 3);
            }
        }
        return moments;
    }

    private static long exponential(Random random, long mean) {
        return (long) (-mean * Math.log(1 - random.nextDouble()));
    }
}
