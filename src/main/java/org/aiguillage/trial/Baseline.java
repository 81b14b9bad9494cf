package org.aiguillage.trial;

import java.util.Comparator;
import java.util.List;
import org.aiguillage.dossier.Round;

/** Rankings that need no product, to compare with. Each knows of an investor only its other rounds. */
enum Baseline {
    POPULARITY {
        @Override
        int fit(FundingRound round, List<FundingRound> others) {
            return 0;
        }
    },
    SIMPLE_THESIS {
        @Override
        int fit(FundingRound round, List<FundingRound> others) {
            Round wanted = round.round();
            boolean sector = others.stream().anyMatch(r -> r.sectors().stream().anyMatch(round.sectors()::contains));
            boolean stage = others.stream().anyMatch(r -> r.round() == wanted);
            return (sector ? 1 : 0) + (stage ? 1 : 0);
        }
    };

    /** How many of sector and round an investor has done before. */
    abstract int fit(FundingRound round, List<FundingRound> others);

    /** The first investors: by fit, then by number of other rounds, then by name. */
    List<String> first(int most, FundingRound round, Market market) {
        return market.investors().stream()
                .map(name -> new Place(name, market.roundsOf(name, round)))
                .filter(place -> !place.others.isEmpty())
                .sorted(Comparator.comparing((Place place) -> -fit(round, place.others))
                        .thenComparing(place -> -place.others.size())
                        .thenComparing(Place::name))
                .limit(most)
                .map(Place::name)
                .toList();
    }

    private record Place(String name, List<FundingRound> others) {}
}
