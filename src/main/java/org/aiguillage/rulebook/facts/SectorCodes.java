package org.aiguillage.rulebook.facts;

import java.util.Collection;
import java.util.List;

/** Sectors, which a sentence calls by the names of the table. */
public record SectorCodes(List<String> codes) {

    public SectorCodes {
        codes = List.copyOf(codes);
    }

    public static SectorCodes of(Collection<String> codes) {
        return new SectorCodes(List.copyOf(codes));
    }

    public int size() {
        return codes.size();
    }
}
