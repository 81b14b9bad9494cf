package org.aiguillage.routing;

import java.util.List;
import org.aiguillage.routing.Verdict.Answer;

/**
 * What the rules decide of one dossier before some mandates, without the reasons of the many that are far off.
 *
 * @param rulebook version that decided
 * @param routed with what speaks for each
 * @param held with what holds each, and what speaks for it
 * @param nearMisses refused for one reason and nothing else; that reason alone, for nothing weighs against a refusal
 * @param refused how many were refused, near misses included
 */
public record Decision(
        String rulebook, List<Verdict> routed, List<Verdict> held, List<Verdict> nearMisses, int refused) {

    /** The same drawn from the verdicts on all mandates. */
    public static Decision of(String rulebook, List<Verdict> verdicts) {
        List<Verdict> routed = with(Answer.ROUTE, verdicts);
        List<Verdict> held = with(Answer.HOLD, verdicts);
        return new Decision(
                rulebook,
                routed,
                held,
                verdicts.stream()
                        .filter(Verdict::nearMiss)
                        .map(Verdict::withoutPoints)
                        .toList(),
                verdicts.size() - routed.size() - held.size());
    }

    private static List<Verdict> with(Answer answer, List<Verdict> verdicts) {
        return verdicts.stream().filter(v -> v.answer() == answer).toList();
    }
}
