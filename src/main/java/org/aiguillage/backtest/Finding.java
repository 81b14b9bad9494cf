package org.aiguillage.backtest;

import java.util.List;
import java.util.SortedMap;
import org.aiguillage.cluster.Territory;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test found, but for the lists of dossiers and flags.
 *
 * @param rules those that make a difference, the one that makes most first
 * @param loads of the investors that received or would receive something, the most changed first
 * @param territories in their own order, outside the six last
 * @param silent rules of the candidate that never fired
 */
public record Finding(
        Question question,
        Counts counts,
        List<RuleEffect> rules,
        List<Load> loads,
        List<Balance> territories,
        List<Judge.Rule> silent,
        Names names) {

    /**
     * What is due to one rule. A change that several rules make together counts for each.
     *
     * @param inBaseline whether the baseline has the rule
     * @param sentBack dossiers
     * @param completed dossiers
     */
    public record RuleEffect(
            String ruleId,
            Sentence sentence,
            boolean inBaseline,
            boolean inCandidate,
            int gained,
            int lost,
            int moved,
            int held,
            int sentBack,
            int completed,
            int flagsRaised,
            int flagsDropped,
            int flagsMoved) {

        int total() {
            return gained + lost + moved + held + sentBack + completed + flagsRaised + flagsDropped + flagsMoved;
        }
    }

    /** How many dossiers an investor receives. */
    public record Load(String investorId, int before, int after) {}

    /**
     * @param territory null for the dossiers outside the six
     * @param unroutedBefore dossiers that go to nobody
     */
    public record Balance(
            @Nullable Territory territory,
            int dossiers,
            int dealsBefore,
            int dealsAfter,
            int unroutedBefore,
            int unroutedAfter) {}

    /** The names, by id, of those that the result speaks of. */
    public record Names(SortedMap<String, String> investors, SortedMap<String, MandateName> mandates) {}

    public record MandateName(String investorId, @Nullable String name) {}
}
