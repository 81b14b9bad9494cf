package org.aiguillage.observatory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.jspecify.annotations.Nullable;

/** Why mandates did not take a dossier, as far as its company is told: in words that name no mandate and no figure of one. */
public final class WhyNot {
    private static final Sentence NOT_NOW = new Sentence(
            "L’investisseur ne prend pas ce dossier pour l’instant.",
            "The investor does not take this dossier for now.");
    private static final Sentence NOT_TAKEN =
            new Sentence("L’investisseur ne prend pas ce dossier.", "The investor does not take this dossier.");

    private final Rulebooks rulebooks;

    public WhyNot(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** @param ruleId null of a rule of which the company is told nothing */
    public record Reason(@Nullable String ruleId, Sentence sentence) {}

    /**
     * What is the same for several mandates, told once.
     *
     * @param mandates of how many it is told
     */
    public record Told(Answer answer, List<Reason> reasons, String rulebook, int mandates) {}

    /** Of those among the verdicts that did not take the dossier, in their order, as it stands now. */
    public List<Told> of(Dossier dossier, List<Verdict> verdicts) {
        ToldNow now = new ToldNow(dossier);
        Map<String, Map<String, Sentence>> words = new HashMap<>();
        Map<Told, Integer> counted = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.answer() != Answer.ROUTE) {
                List<Reason> reasons = reasons(now, verdict, words.computeIfAbsent(verdict.rulebook(), this::words));
                counted.merge(new Told(now.answer(verdict), reasons, verdict.rulebook(), 1), 1, Integer::sum);
            }
        }
        List<Told> told = new ArrayList<>();
        counted.forEach((one, mandates) -> told.add(new Told(one.answer(), one.reasons(), one.rulebook(), mandates)));
        return told;
    }

    private static List<Reason> reasons(ToldNow now, Verdict verdict, Map<String, Sentence> words) {
        List<String> rules = now.rules(verdict, words.keySet());
        return rules.isEmpty()
                ? List.of(new Reason(null, now.open() ? NOT_NOW : NOT_TAKEN))
                : rules.stream()
                        .map(rule -> reason(words, rule, now.answer(verdict)))
                        .distinct()
                        .toList();
    }

    private static Reason reason(Map<String, Sentence> words, String ruleId, Answer answer) {
        Sentence said = words.get(ruleId);
        return said == null ? new Reason(null, answer == Answer.HOLD ? NOT_NOW : NOT_TAKEN) : new Reason(ruleId, said);
    }

    private Map<String, Sentence> words(String version) {
        Map<String, Sentence> words = new HashMap<>();
        rulebooks
                .find(version)
                .ifPresent(rulebook -> rulebook.rules().forEach(rule -> {
                    if (rule.toStartup() != null) {
                        words.put(rule.id(), rule.toStartup());
                    }
                }));
        return words;
    }
}
