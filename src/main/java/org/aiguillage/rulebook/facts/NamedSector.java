package org.aiguillage.rulebook.facts;

import java.util.List;
import org.aiguillage.dossier.Dossier;

/** A sector that a dossier names. */
public record NamedSector(String dossierId, String code) {

    public static List<NamedSector> in(Dossier dossier) {
        return dossier.raise().company().sectors().stream()
                .map(code -> new NamedSector(dossier.id(), code))
                .toList();
    }
}
