package org.aiguillage.web.api.account;

import java.time.Instant;
import org.aiguillage.access.session.Session;

/** @param device what the browser says of itself */
record SessionView(String id, String accountId, Instant openedAt, Instant usedAt, Instant expiresAt, String device) {

    static SessionView of(Session session) {
        return new SessionView(
                session.id(),
                session.accountId(),
                session.openedAt(),
                session.usedAt(),
                session.expiresAt(),
                session.device());
    }
}
