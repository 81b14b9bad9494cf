package org.aiguillage.trial;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.aiguillage.dossier.Round;

/**
 * What a trial found.
 *
 * @param rounds of the kind wanted in the file, disclosed or not
 * @param investors known in the whole file
 */
public record TrialResult(Round wanted, int rounds, int investors, String rulebook, List<Routed> routed) {

    /**
     * One round that was routed.
     *
     * @param mandates how many received it
     * @param known whether one of its investors can be known from another round
     * @param found whether one who invested stands among the first
     */
    public record Routed(String id, int mandates, boolean known, boolean found, boolean popular, boolean simple) {

        static Routed of(FundingRound round, List<String> ranking, Market market) {
            List<String> truth = market.knownElsewhere(round);
            Predicate<List<String>> hit = first -> first.stream().anyMatch(truth::contains);
            return new Routed(
                    round.id(),
                    ranking.size(),
                    !truth.isEmpty(),
                    hit.test(ranking.stream().limit(TrialRounds.FIRST).toList()),
                    hit.test(Baseline.POPULARITY.first(TrialRounds.FIRST, round, market)),
                    hit.test(Baseline.SIMPLE_THESIS.first(TrialRounds.FIRST, round, market)));
        }
    }

    /** The result as a page of Markdown, figures with their denominators. */
    public String markdown() {
        return String.join(
                "\n",
                "# Real rounds, routed as if they had not taken place: " + wanted,
                "",
                "| figure | value |",
                "|---|---|",
                row("Rounds of this kind in the file", rounds),
                row("of which without a disclosed amount, left out", rounds - routed.size()),
                row("Dossiers imported, submitted and routed", routed.size() + " of " + routed.size()),
                row("Dossiers that reached at least one mandate", share(routed, r -> r.mandates() > 0)),
                row("Investors with a mandate", investors),
                row("Mandates per dossier, median", median()),
                row(
                        "Mandates per dossier, most",
                        routed.stream().mapToInt(Routed::mandates).max().orElse(0)),
                row("Rulebook", rulebook),
                "",
                "One who really invested is among the first " + TrialRounds.FIRST
                        + ", over the rounds with an investor known from elsewhere in the file:",
                "",
                "| ranking | hit@" + TrialRounds.FIRST + " |",
                "|---|---|",
                row("Aiguillage", share(known(), Routed::found)),
                row("by number of other rounds", share(known(), Routed::popular)),
                row("by sector and round, then number of other rounds", share(known(), Routed::simple)),
                "",
                "Mandates are deduced from the other rounds of each investor, never from the one being routed: tickets are"
                        + " the quartiles of amount / number of investors, rounds those done and their neighbours. SIRENs"
                        + " and valuations are invented. Names of investors that differ by case, accents, remarks in"
                        + " brackets or words like \"Capital\" are taken as one, for all rankings alike.",
                "");
    }

    private List<Routed> known() {
        return routed.stream().filter(Routed::known).toList();
    }

    private int median() {
        List<Integer> sorted = routed.stream().map(Routed::mandates).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static String share(List<Routed> of, Predicate<Routed> what) {
        long hits = of.stream().filter(what).count();
        return String.format(
                Locale.ROOT, "%d of %d = %.3f", hits, of.size(), of.isEmpty() ? 0.0 : (double) hits / of.size());
    }

    private static String row(String name, Object value) {
        return "| " + name + " | " + value + " |";
    }
}
