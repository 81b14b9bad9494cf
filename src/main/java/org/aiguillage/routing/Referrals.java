package org.aiguillage.routing;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;

/** The deals. */
public interface Referrals {

    Optional<Referral> find(String id, Scope scope);

    /** The referrals of one dossier that the caller may see, oldest first. */
    List<Referral> of(String dossierId, Scope scope);
}
