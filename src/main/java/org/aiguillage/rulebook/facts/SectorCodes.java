package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
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

    /** Those that are also among {@code others}, in their own order. */
    public SectorCodes among(Collection<String> others) {
        return new SectorCodes(codes.stream().filter(others::contains).toList());
    }

    /** Which part of them is among {@code others}, from 0 to 1. */
    public BigDecimal shareAmong(Collection<String> others) {
        return codes.isEmpty() ? BigDecimal.ZERO : Shares.of(among(others).size(), codes.size());
    }

    /** The best place, from 1, that one of them has in {@code others}; 0 when none is there. */
    public int placeAmong(Collection<String> others) {
        int place = 0;
        for (String other : others) {
            place++;
            if (codes.contains(other)) {
                return place;
            }
        }
        return 0;
    }
}
