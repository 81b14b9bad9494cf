package org.aiguillage.delay;

import java.time.Duration;
import java.util.Optional;
import org.aiguillage.language.Sentence;

/** What the rulebook says of time. */
public interface DelayPolicy {

    /**
     * The time that a turn may take; none where the rulebook sets no clock.
     *
     * @param day the working time of a full day of the calendar in force
     */
    Optional<Allowance> allowance(Turn turn, Duration day);

    /**
     * What is said when a level is reached; none when the rulebook wants no alert there.
     *
     * @param elapsed working time charged to the holder so far
     */
    Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance);

    /** Who is closed when, beside the public holidays. */
    Closures closures();

    /** The version of the rulebook that answers. */
    String version();

    /** @param ruleId the rule that raised it */
    record Alert(String ruleId, Sentence sentence) {}
}
