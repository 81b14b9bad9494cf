package org.aiguillage.access;

import java.time.Instant;
import java.util.Optional;

/** Page sessions: opaque values in a cookie, kept as hashes. */
public interface Sessions {

    void open(String sessionHash, String accountId, Instant expires);

    /** The account of a session that has not expired. */
    Optional<Account> account(String sessionHash, Instant now);

    void close(String sessionHash);
}
