package org.aiguillage.access.token;

import java.util.List;
import java.util.Optional;

/** The tokens that were made for programs. */
public interface ApiTokens {

    Optional<ApiToken> withTokenHash(String tokenHash);

    Optional<ApiToken> find(String id);

    /** Those of an account, newest first, but for those that were ended. */
    List<ApiToken> of(String accountId);
}
