package org.aiguillage.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.cluster.Territory;
import org.aiguillage.rulebook.facts.Neighbour;
import org.aiguillage.rulebook.facts.Sector;
import org.aiguillage.rulebook.facts.SectorCodes;
import org.aiguillage.rulebook.facts.Territories;
import org.aiguillage.rulebook.source.Tables;
import org.jspecify.annotations.Nullable;

/** What the tables know to be close: sectors of one family, territories that touch. */
record Surroundings(List<Sector> sectors, List<Neighbour> neighbours) {

    static Surroundings of(Tables tables) {
        return new Surroundings(tables.sectors(), tables.neighbours());
    }

    /** The other sectors of the families that these belong to. */
    SectorCodes kin(Collection<String> codes) {
        Set<String> families = sectors.stream()
                .filter(sector -> codes.contains(sector.code()))
                .map(Sector::family)
                .collect(Collectors.toSet());
        return new SectorCodes(sectors.stream()
                .filter(sector -> families.contains(sector.family()) && !codes.contains(sector.code()))
                .map(Sector::code)
                .toList());
    }

    /** The territories that touch this one; none around no territory. */
    Territories nearby(@Nullable Territory territory) {
        return new Territories(neighbours.stream()
                .filter(pair -> pair.territory() == territory)
                .map(Neighbour::neighbour)
                .sorted(Comparator.naturalOrder())
                .toList());
    }
}
