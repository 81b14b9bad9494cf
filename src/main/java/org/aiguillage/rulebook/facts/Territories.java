package org.aiguillage.rulebook.facts;

import java.util.Collection;
import java.util.List;
import org.aiguillage.cluster.Territory;
import org.aiguillage.language.Sentence;

/** Territories, which a sentence calls by their places. */
public record Territories(List<Territory> all) {

    public Territories {
        all = List.copyOf(all);
    }

    public int size() {
        return all.size();
    }

    /** Those that are also among {@code others}, in their own order. */
    public Territories among(Collection<Territory> others) {
        return new Territories(all.stream().filter(others::contains).toList());
    }

    public Sentence label() {
        String places =
                String.join(", ", all.stream().map(it -> it.label().fr()).toList());
        return new Sentence(places, places);
    }
}
