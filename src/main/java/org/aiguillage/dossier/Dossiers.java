package org.aiguillage.dossier;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.access.Unscoped;
import org.aiguillage.cluster.Territory;

/** The dossiers and their companies. */
public interface Dossiers {

    Optional<Dossier> find(String id, Scope scope);

    /** The territory of the dossier's company; none outside the six. */
    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Territory> territory(String id);

    /** The dossier as it stood after its event number {@code version}. */
    @Unscoped(Unscoped.Why.SERVICE)
    Dossier asOf(String id, long version);

    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Dossier> named(String externalId);

    /** Open dossiers that hold something back for a mandate, by id. */
    @Unscoped(Unscoped.Why.SERVICE)
    List<String> holding(String mandateId);

    /** Those on which the rules could not decide, by id. */
    @Unscoped(Unscoped.Why.SERVICE)
    List<String> undecided();

    Optional<Company> company(String id, Scope scope);

    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Company> companyWithKey(String key);
}
