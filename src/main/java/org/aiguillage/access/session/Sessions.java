package org.aiguillage.access.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** The sessions of the pages, each under the hash of its secret. They are no part of the journal. */
@Unscoped(Unscoped.Why.KEY)
public interface Sessions {

    /** Keeps a session, and forgets those that have expired. */
    void open(String secretHash, Session session);

    Optional<Session> withSecretHash(String secretHash);

    Optional<Session> find(String id);

    /** Those of an account that have not expired, newest first. */
    List<Session> of(String accountId, Instant now);

    void used(String id, Instant at);

    /** Nothing when it has ended already. */
    void end(String id);
}
