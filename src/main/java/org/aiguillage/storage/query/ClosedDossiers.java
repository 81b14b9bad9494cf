package org.aiguillage.storage.query;

/** Which dossiers are over, and since when: what happens to one afterwards does not make it younger. */
public final class ClosedDossiers {
    /** A condition on a row of {@code dossier}; its one value is the moment before which it was closed. */
    public static final String BEFORE =
            "is_open = 0 and (select max(at) from event where stream = 'dossier/' || dossier.id"
                    + " and type in ('DossierWon', 'DossierWithdrawn', 'StageImported')) < ?";

    private ClosedDossiers() {}
}
