package org.aiguillage.access.token;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** The tokens that were made for programs. */
@Unscoped(Unscoped.Why.KEY)
public interface ApiTokens {

    Optional<ApiToken> withTokenHash(String tokenHash);

    Optional<ApiToken> find(String id);

    /** Those of an account, newest first, but for those that were ended. */
    List<ApiToken> of(String accountId);
}
