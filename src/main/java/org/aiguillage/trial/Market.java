package org.aiguillage.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who took part in which rounds. */
final class Market {
    private final Map<String, List<FundingRound>> byInvestor = new TreeMap<>();

    Market(List<FundingRound> rounds) {
        for (FundingRound round : rounds) {
            for (String investor : round.investors()) {
                byInvestor.computeIfAbsent(investor, name -> new ArrayList<>()).add(round);
            }
        }
    }

    Set<String> investors() {
        return byInvestor.keySet();
    }

    List<FundingRound> roundsOf(String investor) {
        return byInvestor.getOrDefault(investor, List.of());
    }

    /** The rounds of an investor but for one. */
    List<FundingRound> roundsOf(String investor, FundingRound but) {
        return roundsOf(investor).stream().filter(r -> !r.id().equals(but.id())).toList();
    }

    /** Those who invested in a round and can be known from another. */
    List<String> knownElsewhere(FundingRound round) {
        return round.investors().stream()
                .filter(investor -> !roundsOf(investor, round).isEmpty())
                .toList();
    }
}
