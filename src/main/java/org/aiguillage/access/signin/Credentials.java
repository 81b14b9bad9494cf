package org.aiguillage.access.signin;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** What accounts prove themselves with: hashes, and sealed secrets. */
@Unscoped(Unscoped.Why.KEY)
public interface Credentials {

    Optional<Credential> of(String accountId);

    /** The one that a login opens; a login opens one account. */
    Optional<Credential> withLogin(String login);

    /** Takes the place of what the account had. @throws org.aiguillage.refusal.Refused STALE when its login is another's */
    void keep(Credential credential);

    /** All that an account had, its recovery codes too, is gone. */
    void drop(String accountId);

    /** The recovery codes of an account, in the place of those it had. */
    void keepCodes(String accountId, List<String> hashes);

    /** Uses a recovery code up; false when there is none like it. */
    boolean useCode(String accountId, String hash);

    /** How many recovery codes are left. */
    int codesLeft(String accountId);
}
