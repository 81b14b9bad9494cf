package org.aiguillage.access.identity;

import java.util.List;
import java.util.Optional;

/** The identities of elsewhere that open accounts. */
public interface LinkedIdentities {

    Optional<LinkedIdentity> withSubjectHash(String subjectHash);

    List<LinkedIdentity> of(String accountId);
}
