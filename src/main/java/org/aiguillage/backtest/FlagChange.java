package org.aiguillage.backtest;

import java.time.Instant;
import java.util.List;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One flag that would be different.
 *
 * @param company whose dossier it is about
 * @param investorId of a referral; null for a dossier
 * @param before when the baseline raises it; null if it does not
 * @param after when the candidate raises it; null if it does not
 * @param rules ids of the rules that set the time and raise it
 */
public record FlagChange(
        Kind kind,
        Subject subject,
        String company,
        @Nullable String investorId,
        String stage,
        Holder holder,
        Level level,
        @Nullable Instant before,
        @Nullable Instant after,
        List<String> rules) {

    public enum Kind {
        /** Only the candidate raises it. */
        RAISED,
        /** Only the baseline raises it. */
        DROPPED,
        /** Both raise it, at another moment. */
        MOVED
    }
}
