package org.aiguillage.access.identity;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** The identities of elsewhere that open accounts. */
@Unscoped(Unscoped.Why.KEY)
public interface LinkedIdentities {

    Optional<LinkedIdentity> withSubjectHash(String subjectHash);

    List<LinkedIdentity> of(String accountId);
}
