package org.aiguillage.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about one person.
 *
 * @param said what the journal says of the person, text by text
 * @param done what the person's accounts did, in the order of the journal
 * @param messages that were written to the person, or are about to be
 * @param sessions of the person's accounts that are kept
 */
public record PersonalFile(
        String email,
        Instant at,
        List<String> accounts,
        List<Said> said,
        List<Done> done,
        List<Message> messages,
        List<OpenSession> sessions) {

    /** @param field where in the event, e.g. {@code raise.contact.email} */
    public record Said(String stream, long seq, String type, Instant at, String field, String text) {}

    public record Done(String stream, long seq, String type, Instant at) {}

    public record Message(
            String kind,
            Instant decidedAt,
            @Nullable Instant sentAt,
            @Nullable String address,
            @Nullable String subject) {}

    /** @param device what the browser said of itself */
    public record OpenSession(String account, Instant openedAt, Instant usedAt, Instant expiresAt, String device) {}
}
