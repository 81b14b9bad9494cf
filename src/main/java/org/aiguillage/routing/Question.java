package org.aiguillage.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.delay.Holder;
import org.aiguillage.journal.Recorded;
import org.aiguillage.routing.ReferralEvent.ReferralResumed;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about a deal, and what came of it.
 *
 * @param on who was asked
 * @param answer null while there is none, and where the deal went on without
 * @param endedAt when it was answered, or dropped; null while somebody waits for the answer
 */
public record Question(
        Holder on,
        String question,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant endedAt) {

    public boolean open() {
        return endedAt == null;
    }

    /** All that were asked, oldest first; each ends with whatever happens next to the deal. */
    static List<Question> of(List<Recorded<ReferralEvent>> history) {
        List<Question> asked = new ArrayList<>();
        for (Recorded<ReferralEvent> recorded : history) {
            Instant at = recorded.event().at();
            if (!asked.isEmpty() && asked.get(asked.size() - 1).open()) {
                asked.add(asked.remove(asked.size() - 1).ended(recorded.fact(), at));
            }
            if (recorded.fact() instanceof ReferralWaiting it) {
                asked.add(new Question(it.on(), it.reason(), at, null, null));
            }
        }
        return List.copyOf(asked);
    }

    private Question ended(ReferralEvent by, Instant at) {
        return new Question(on, question, askedAt, by instanceof ReferralResumed it ? it.answer() : null, at);
    }
}
