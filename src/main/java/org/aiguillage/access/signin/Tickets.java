package org.aiguillage.access.signin;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** Those who are half-way in. */
@Unscoped(Unscoped.Why.KEY)
public interface Tickets {

    /** Takes the place of the one with the same hash. */
    void keep(Ticket ticket);

    /** One that has not expired. */
    Optional<Ticket> find(String hash, Instant now);

    /** None of an account is good any more. */
    void end(String accountId);
}
