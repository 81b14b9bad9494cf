package org.aiguillage.web.api.delay;

import java.time.Duration;
import java.time.Instant;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Target;
import org.aiguillage.language.Sentence;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A flag as it is shown.
 *
 * @param elapsedWorking working time charged to the holder: until now, or until the stage ended
 * @param late how much of it is beyond the allowance
 * @param target who is told
 * @param assignment who of the staff sees to it; the staff alone reads this and the last reminder
 * @param acknowledgement null to a startup or an investor, where somebody else has noted it
 */
record FlagView(
        @Override String id,
        @Override long version,
        Subject subject,
        Level level,
        Holder holder,
        String stage,
        Instant since,
        Instant due,
        Instant reached,
        Duration elapsedWorking,
        Duration allowance,
        Duration late,
        Target target,
        String ruleId,
        String sentence,
        Sentence sentences,
        boolean open,
        Flag.@Nullable Acknowledgement acknowledgement,
        Flag.@Nullable Assignment assignment,
        Flag.@Nullable Nudge nudge,
        @Nullable Instant clearedAt,
        String rulebook)
        implements Versioned {

    static FlagView of(Flag flag, Duration elapsed, Account reader, Language language) {
        Flag.Raised raised = flag.raised();
        Flag.Clearing cleared = flag.cleared();
        return new FlagView(
                flag.id(),
                flag.version(),
                raised.subject(),
                raised.level(),
                raised.holder(),
                raised.stage(),
                raised.since(),
                raised.due(),
                raised.reached(),
                elapsed,
                raised.allowance(),
                flag.late(elapsed),
                raised.told(),
                raised.ruleId(),
                language.of(raised.sentence()),
                raised.sentence(),
                flag.open(),
                note(flag, reader),
                isStaff(reader) ? flag.assigned() : null,
                isStaff(reader) ? flag.nudged() : null,
                cleared == null ? null : cleared.at(),
                raised.rulebook());
    }

    /** The staff writes to itself here; others read what they have written. */
    private static Flag.@Nullable Acknowledgement note(Flag flag, Account reader) {
        Flag.Acknowledgement note = flag.acknowledged();
        return note != null && (isStaff(reader) || note.by().equals(reader.id())) ? note : null;
    }

    private static boolean isStaff(Account reader) {
        return reader.role() == Role.TERRITORY_STAFF || reader.role() == Role.REGIONAL_STAFF;
    }
}
