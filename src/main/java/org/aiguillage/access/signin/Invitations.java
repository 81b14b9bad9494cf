package org.aiguillage.access.signin;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** The links that were sent and not yet used. */
@Unscoped(Unscoped.Why.KEY)
public interface Invitations {

    void add(Invitation invitation);

    /** One that has not expired. */
    Optional<Invitation> find(String hash, Instant now);

    /** None of an account is good any more. */
    void end(String accountId);
}
