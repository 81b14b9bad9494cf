package org.aiguillage.access.feed;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** The private addresses that were made. */
@Unscoped(Unscoped.Why.KEY)
public interface Feeds {

    Optional<Feed> withSecretHash(String secretHash);

    Optional<Feed> find(String id);

    /** Those of an account, newest first, but for those that were ended. */
    List<Feed> of(String accountId);
}
