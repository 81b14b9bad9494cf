package org.aiguillage.web.api.account;

import java.time.Instant;
import org.aiguillage.notice.Kind;
import org.aiguillage.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A message as the staff sees it: where it stands, not what it says.
 *
 * @param address null until it was written
 * @param due when it is sent, or tried again; null once that is over, and while it is being sent
 * @param attempts how often it was taken in hand
 * @param problem why it could not be sent, the last time
 */
record NoticeView(
        String id,
        Kind kind,
        Notice.State state,
        String reader,
        @Nullable String address,
        @Nullable String dossierId,
        Instant decidedAt,
        @Nullable Instant due,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.state(),
                notice.reader(),
                notice.address(),
                notice.dossierId(),
                notice.decidedAt(),
                notice.state() == Notice.State.DUE ? notice.dueAt() : null,
                notice.attempts(),
                notice.sentAt(),
                notice.problem());
    }
}
