package org.aiguillage.rulebook.facts;

import java.util.Collection;
import java.util.List;
import org.aiguillage.dossier.Siren;

/** Companies by their numbers. */
public record Sirens(List<Siren> all) {

    public Sirens {
        all = List.copyOf(all);
    }

    public int size() {
        return all.size();
    }

    /** Those that are also among {@code others}. */
    public List<Siren> among(Collection<Siren> others) {
        return all.stream().filter(others::contains).toList();
    }
}
