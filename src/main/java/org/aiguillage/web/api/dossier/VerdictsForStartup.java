package org.aiguillage.web.api.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.dossier.VerdictView.Reason;

/** Verdicts as a startup may read them: who received its dossier; of the others how many, and why, in words that name none. */
final class VerdictsForStartup {
    private static final Sentence NOT_NOW = new Sentence(
            "L’investisseur ne prend pas ce dossier pour l’instant.",
            "The investor does not take this dossier for now.");
    private static final Sentence NOT_TAKEN =
            new Sentence("L’investisseur ne prend pas ce dossier.", "The investor does not take this dossier.");

    private final Rulebooks rulebooks;
    private final Language language;
    private final Map<String, Map<String, Sentence>> told = new HashMap<>();

    VerdictsForStartup(Rulebooks rulebooks, Language language) {
        this.rulebooks = rulebooks;
        this.language = language;
    }

    /** What is the same for several mandates is told once, with their number. */
    private record Told(Answer answer, List<Reason> reasons, String rulebook) {}

    List<VerdictView> of(List<Verdict> verdicts) {
        List<VerdictView> shown = new ArrayList<>();
        Map<Told, Integer> others = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.answer() == Answer.ROUTE) {
                Told received = new Told(Answer.ROUTE, List.of(), verdict.rulebook());
                shown.add(view(received, verdict.mandateId(), verdict.investorId(), 1));
            } else {
                others.merge(new Told(verdict.answer(), reasons(verdict), verdict.rulebook()), 1, Integer::sum);
            }
        }
        others.forEach((same, mandates) -> shown.add(view(same, null, null, mandates)));
        return shown;
    }

    private static VerdictView view(
            Told told,
            @org.jspecify.annotations.Nullable String mandateId,
            @org.jspecify.annotations.Nullable String investorId,
            int mandates) {
        return new VerdictView(
                mandateId,
                investorId,
                told.answer(),
                null,
                false,
                List.of(),
                told.reasons(),
                null,
                told.rulebook(),
                mandates);
    }

    private List<Reason> reasons(Verdict verdict) {
        Map<String, Sentence> words = told.computeIfAbsent(verdict.rulebook(), this::words);
        return verdict.reasons().stream()
                .map(reason -> reason(words, reason.ruleId(), verdict.answer()))
                .distinct()
                .toList();
    }

    private Reason reason(Map<String, Sentence> words, String ruleId, Answer answer) {
        Sentence said = words.get(ruleId);
        Sentence sentence = said != null ? said : answer == Answer.HOLD ? NOT_NOW : NOT_TAKEN;
        return new Reason(said == null ? null : ruleId, language.of(sentence), sentence, null, null);
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
