package org.aiguillage.delay;

import org.aiguillage.access.Caller;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Refused;

/** Takes note of a flag, with a comment. The clock goes on. */
public final class AcknowledgeFlag {
    private static final int LONGEST_COMMENT = 2_000;

    private final Journal journal;
    private final Flags flags;

    public AcknowledgeFlag(Journal journal, Flags flags) {
        this.journal = journal;
        this.flags = flags;
    }

    public Flag acknowledge(Caller caller, String flagId, String comment) {
        new Checks()
                .required(comment, "comment")
                .text(comment, "comment", LONGEST_COMMENT)
                .done();
        return journal.change(caller.actor(), change -> {
            Flag flag = flags.find(flagId, caller.scope()).orElseThrow(Refused::notFound);
            flag.requireOpen();
            return change.append(Flag.STREAM, flag, new FlagEvent.FlagAcknowledged(comment));
        });
    }
}
