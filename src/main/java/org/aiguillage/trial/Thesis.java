package org.aiguillage.trial;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Siren;
import org.jspecify.annotations.Nullable;

/**
 * What an investor seems to look for, judged by rounds that it took part in.
 *
 * @param ticketMin the lower quartile of its shares, euros; null where no amount is known
 * @param ticketMax the upper quartile
 * @param rounds those it did and their neighbours; empty when none is known
 * @param sectors of its companies, the most frequent first; empty for those who invest in everything
 * @param territories all of the region for who was seen there only, and more than once; else empty
 */
record Thesis(
        @Nullable Long ticketMin,
        @Nullable Long ticketMax,
        Set<Round> rounds,
        Set<String> sectors,
        Set<Territory> territories,
        Set<Siren> portfolio) {

    private static final List<Round> SCALE =
            List.of(Round.PRE_SEED, Round.SEED, Round.SERIES_A, Round.SERIES_B, Round.SERIES_C, Round.GROWTH);
    private static final int GENERALIST_ROUNDS = 4;
    private static final int GENERALIST_SECTORS = 10;
    private static final int REGIONAL_ROUNDS = 2;

    static Thesis of(List<FundingRound> seen) {
        List<Long> shares = seen.stream()
                .filter(r -> r.amount() != null)
                .map(FundingRound::share)
                .sorted()
                .toList();
        return new Thesis(
                quartile(shares, 1),
                quartile(shares, 3),
                rounds(seen),
                sectors(seen),
                regional(seen) ? EnumSet.allOf(Territory.class) : Set.of(),
                seen.stream().map(FundingRound::siren).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Between two shares, on the scale on which money is felt: that of logarithms. */
    private static @Nullable Long quartile(List<Long> sorted, int quarter) {
        if (sorted.isEmpty()) {
            return null;
        }
        double place = (sorted.size() - 1) * quarter / 4.0;
        int below = (int) place;
        double low = Math.log(sorted.get(below));
        double high = Math.log(sorted.get(Math.min(below + 1, sorted.size() - 1)));
        return Math.round(Math.exp(low + (high - low) * (place - below)));
    }

    private static Set<Round> rounds(List<FundingRound> seen) {
        Set<Round> rounds = EnumSet.noneOf(Round.class);
        seen.stream().map(FundingRound::round).filter(Objects::nonNull).forEach(round -> {
            int place = SCALE.indexOf(round);
            rounds.addAll(SCALE.subList(Math.max(0, place - 1), Math.min(SCALE.size(), place + 2)));
        });
        return rounds;
    }

    /** Those it does most often first. */
    private static Set<String> sectors(List<FundingRound> seen) {
        Map<String, Long> times = seen.stream()
                .flatMap(round -> round.sectors().stream())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        if (seen.size() >= GENERALIST_ROUNDS && times.size() >= GENERALIST_SECTORS) {
            return Set.of();
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean regional(List<FundingRound> seen) {
        return seen.size() >= REGIONAL_ROUNDS && seen.stream().allMatch(r -> r.territory() != null);
    }
}
