package org.aiguillage.delay;

import java.util.List;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.jspecify.annotations.Nullable;

/** All closures of one version of the rulebook. */
public record Closures(List<Closure> all) {
    public static final Closures NONE = new Closures(List.of());

    public Closures {
        all = List.copyOf(all);
    }

    /** Whether any investor's are among them, so that it matters what an investor is called. */
    boolean nameInvestors() {
        return all.stream().anyMatch(closure -> closure.who() == Closure.Who.INVESTOR);
    }

    /** Those that everybody observes. */
    List<Closure> ofAll() {
        return all.stream().filter(it -> it.who() == Closure.Who.ALL).toList();
    }

    /** Those of all and of a territory; outside the six, those of all. */
    List<Closure> ofTerritory(@Nullable Territory territory) {
        String code = territory == null ? "" : territory.name();
        return all.stream()
                .filter(it -> it.who() == Closure.Who.ALL
                        || (it.who() == Closure.Who.TERRITORY && it.whose().equals(code)))
                .toList();
    }

    /** Those of all and of the investor who goes by these names. */
    List<Closure> ofInvestor(Set<String> names) {
        return all.stream()
                .filter(it ->
                        it.who() == Closure.Who.ALL || (it.who() == Closure.Who.INVESTOR && names.contains(it.whose())))
                .toList();
    }
}
