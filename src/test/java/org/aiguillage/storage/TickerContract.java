package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiguillage.delay.DueIndex.Due;
import org.aiguillage.delay.DueIndex.Kind;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Ticker;
import org.junit.jupiter.api.Test;

/** What falls due: oldest first, whole, and in spite of those that fail. */
abstract class TickerContract extends StorageContract {
    private static final Instant START = Instant.parse("2026-07-06T09:00:00Z");
    private static final int MANY = 350;

    private final List<Due> happened = new ArrayList<>();

    private Ticker ticker(Ticker.Happening happening) {
        return new Ticker(
                world.storage.journal(), world.storage.dueIndex(), happening, Map.of(Kind.PARKING_END, happening));
    }

    private void armMany() {
        world.storage.journal().change("system", change -> {
            for (int i = 0; i < MANY; i++) {
                // Written in no order of time.
                Instant at = START.plusSeconds((i * 37) % MANY);
                world.storage.dueIndex().arm(subject(i), List.of(Kind.PARKING_END), Map.of(Kind.PARKING_END, at));
            }
            return MANY;
        });
    }

    private static Subject subject(int number) {
        return Subject.referral("r" + (1000 + number), "d" + number);
    }

    @Test
    void moreThanABatchIsFiredInOneLookOldestFirstAndOnce() {
        armMany();
        Ticker ticker = ticker((change, due) -> happened.add(due));

        assertThat(ticker.tick(START.plusSeconds(99))).isEqualTo(100);
        assertThat(ticker.tick(START.plusSeconds(MANY))).isEqualTo(MANY - 100);

        assertThat(happened).extracting(Due::at).isSorted();
        assertThat(happened).doesNotHaveDuplicates().hasSize(MANY);
        assertThat(ticker.tick(START.plusSeconds(MANY))).isZero();
    }

    @Test
    void oneThatFailsStaysArmedAndKeepsNobodyElseFromFiring() {
        armMany();
        Ticker ticker = ticker((change, due) -> {
            happened.add(due);
            if (due.subject().id().endsWith("3")) {
                throw new IllegalStateException("poison");
            }
        });

        assertThatThrownBy(() -> ticker.tick(START.plusSeconds(MANY))).hasMessage("poison");

        List<Due> left = world.storage.dueIndex().due(START.plusSeconds(MANY), null, MANY);
        assertThat(left)
                .hasSize(MANY / 10)
                .allSatisfy(due -> assertThat(due.subject().id()).endsWith("3"));
        assertThat(happened.stream().filter(due -> !left.contains(due))).hasSize(MANY - left.size());
    }

    @Test
    void whatFiresMayArmWhatIsDueAtOnce() {
        Subject subject = subject(1);
        world.storage
                .dueIndex()
                .arm(subject, List.of(Kind.PARKING_END), Map.of(Kind.PARKING_END, START.plusSeconds(5)));
        Ticker ticker = ticker((change, due) -> {
            happened.add(due);
            if (due.kind() == Kind.PARKING_END) {
                world.storage.dueIndex().arm(subject, List.of(Kind.BREACH), Map.of(Kind.BREACH, START));
            }
        });

        assertThat(ticker.tick(START.plusSeconds(10))).isEqualTo(2);
        assertThat(happened).extracting(Due::kind).containsExactly(Kind.PARKING_END, Kind.BREACH);
    }
}
