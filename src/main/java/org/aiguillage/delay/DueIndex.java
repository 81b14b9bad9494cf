package org.aiguillage.delay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Unscoped;
import org.jspecify.annotations.Nullable;

/** What falls due by itself, and when: persistent rows, read by due time, so that a restart loses none. */
@Unscoped(Unscoped.Why.SERVICE)
public interface DueIndex {

    /** What is to happen. */
    enum Kind {
        /** The warning of the running turn. */
        WARNING,
        /** The breach of the running turn. */
        BREACH,
        /** The running turn is put to the territorial office. */
        TERRITORY,
        /** The running turn is put to the regional committee. */
        REGION,
        /** A parked referral wakes. */
        PARKING_END,
        /** A reason to hold may have ended: the dossier's holds are decided again. */
        HOLD_END;

        /** Whether it is a level of slowness. */
        public boolean isLevel() {
            return switch (this) {
                case WARNING, BREACH, TERRITORY, REGION -> true;
                case PARKING_END, HOLD_END -> false;
            };
        }
    }

    record Due(Subject subject, Kind kind, Instant at) {}

    /** Replaces, for one subject, the rows of the given kinds by those of {@code moments}. */
    void arm(Subject subject, List<Kind> kinds, Map<Kind, Instant> moments);

    /**
     * The same for many subjects at once, writing only what differs.
     *
     * @param moments those of each subject; one without any is there with none
     */
    void arm(List<Kind> kinds, Map<Subject, Map<Kind, Instant>> moments);

    /**
     * At most {@code limit} rows due at {@code now} or before, oldest first.
     *
     * @param after the row to go on after; null to begin with the oldest
     */
    List<Due> due(Instant now, @Nullable Due after, int limit);

    /** The earliest armed moment. */
    Optional<Instant> next();

    /** Removes a row if it still stands; false when it does not, for then somebody else has dealt with it. */
    boolean take(Due due);

    /**
     * What the armed moments follow.
     *
     * @param rulebook its version
     * @param hours {@link WorkingCalendar#fingerprint}; empty when it was not written down
     */
    record Derived(String rulebook, String hours) {}

    /** What the armed moments follow; none before the first. */
    Optional<Derived> derivedWith();

    /** Writes down what every armed moment follows. */
    void derivedWith(Derived derived);
}
