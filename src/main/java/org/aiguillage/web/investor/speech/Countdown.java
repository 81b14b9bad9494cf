package org.aiguillage.web.investor.speech;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visits;
import org.aiguillage.routing.Referral;
import org.jspecify.annotations.Nullable;

/**
 * The clock that runs on a deal.
 *
 * @param holder whose clock it is
 * @param elapsed working time charged so far
 * @param allowed working time
 * @param due when the allowance ends
 * @param now when this was so
 * @param level the highest that was reached; null while none was
 */
record Countdown(
        Holder holder,
        Duration elapsed,
        Duration allowed,
        Instant due,
        Instant now,
        @Nullable Level level) {

    /** None where no clock runs. */
    static Optional<Countdown> of(Timekeeper timekeeper, Referral deal, @Nullable Territory territory, Instant now) {
        Visits.Standing standing = deal.standing(territory);
        return standing.turn()
                .flatMap(turn -> timekeeper
                        .deadline(turn)
                        .map(it -> of(timekeeper.elapsed(standing, turn.holder(), turn.since(), now), turn, it, now)));
    }

    private static Countdown of(Duration elapsed, Turn turn, Deadline deadline, Instant now) {
        Level level = Arrays.stream(Level.values())
                .filter(it -> deadline.at(it).filter(at -> !at.isAfter(now)).isPresent())
                .reduce((lower, higher) -> higher)
                .orElse(null);
        return new Countdown(turn.holder(), elapsed, deadline.allowance().working(), deadline.due(), now, level);
    }

    /** Negative once it is late. */
    Duration left() {
        return allowed.minus(elapsed);
    }
}
