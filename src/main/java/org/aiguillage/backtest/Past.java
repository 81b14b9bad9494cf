package org.aiguillage.backtest;

import java.time.Instant;
import org.aiguillage.access.Unscoped;
import org.aiguillage.journal.Stream;

/** What happened, in the order in which it happened. Reading it changes nothing. */
@Unscoped(Unscoped.Why.SERVICE)
public interface Past {

    /** Where the journal ends. */
    long head();

    /** How many dossiers were handed in, from {@code from} to before {@code to}, up to a position of the journal. */
    int submissions(Instant from, Instant to, long head);

    /** Shows every event of dossiers, referrals, mandates and investors up to a position, in order. */
    void walk(long head, Witness witness);

    /** Who watches the past go by. */
    interface Witness {
        /** @param fact the event's own record */
        void saw(Stream.Stamp stamp, Object fact);
    }
}
