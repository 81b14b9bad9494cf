package org.aiguillage.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.DecideAgain.Decided;
import org.aiguillage.routing.DecideAgain.OnOne;
import org.aiguillage.routing.Verdict.Answer;
import org.jspecify.annotations.Nullable;

/** What a decision taken again says otherwise than the one that was written down, in words. */
final class Differences {
    private final List<Sentence> sentences = new ArrayList<>();

    List<Sentence> sentences() {
        return sentences.stream().distinct().toList();
    }

    /** The archive must still hold what the version names. */
    void rulebook(String recorded, List<Verdict> again) {
        again.stream()
                .map(Verdict::rulebook)
                .filter(version -> !version.equals(recorded))
                .findFirst()
                .ifPresent(version -> add(
                        "Le règlement archivé sous " + recorded + " n’est plus le même : son contenu est " + version
                                + ".",
                        "The rulebook archived as " + recorded + " is no longer the same: its content is " + version
                                + "."));
    }

    /** @param sent mandates that received it at once, with their scores */
    void routed(String dossierId, DossierRouted recorded, Map<String, Integer> sent, Decided again) {
        Decision decision = Decision.of(recorded.rulebook(), again.verdicts());
        Map<String, Verdict> now =
                again.verdicts().stream().collect(Collectors.toMap(Verdict::mandateId, Function.identity()));
        answers(sent.keySet(), Answer.ROUTE, now);
        answers(recorded.held(), Answer.HOLD, now);
        sent.forEach((mandate, score) -> score(mandate, score, now.get(mandate)));
        count("refusés", "refused", recorded.refused(), decision.refused());
        count(
                "destinataires",
                "recipients",
                recorded.routed(),
                decision.routed().size());
        if (sentences.isEmpty() && recorded.digest() != null) {
            wording(recorded.digest(), dossierId, decision, again);
        }
    }

    /** @param score with which it was sent; null where nothing was */
    void later(OnOne recorded, List<Verdict> again, @Nullable Integer score) {
        Verdict now = again.isEmpty() ? null : again.get(0);
        if (now == null || now.answer() != recorded.answer()) {
            answer(recorded.mandateId(), recorded.answer(), now);
        } else if (recorded.answer() == Answer.ROUTE) {
            score(recorded.mandateId(), score, now);
        }
    }

    /** Who had this answer then, and who has it now. */
    private void answers(Set<String> then, Answer answer, Map<String, Verdict> now) {
        for (String mandate : new TreeSet<>(then)) {
            Verdict verdict = now.get(mandate);
            if (verdict == null || verdict.answer() != answer) {
                answer(mandate, answer, verdict);
            }
        }
        now.values().stream()
                .filter(v -> v.answer() == answer && !then.contains(v.mandateId()))
                .map(Verdict::mandateId)
                .sorted()
                .forEach(mandate -> add(
                        "La thèse " + mandate + " aurait aujourd’hui la réponse " + answer
                                + ", qu’elle n’avait pas eue.",
                        "The mandate " + mandate + " would have the answer " + answer
                                + " today, which it did not have."));
    }

    private void answer(String mandate, Answer then, @Nullable Verdict now) {
        String today = now == null ? "-" : now.answer().name();
        add(
                "La thèse " + mandate + " avait eu la réponse " + then + " ; décidée à nouveau, elle a " + today + ".",
                "The mandate " + mandate + " had the answer " + then + "; decided again, it has " + today + ".");
    }

    private void score(String mandate, @Nullable Integer then, @Nullable Verdict now) {
        if (now != null && then != null && now.answer() == Answer.ROUTE && now.score() != then) {
            add(
                    "La thèse " + mandate + " avait " + then + " points ; décidée à nouveau, elle en a " + now.score()
                            + ".",
                    "The mandate " + mandate + " had " + then + " points; decided again, it has " + now.score() + ".");
        }
    }

    private void count(String fr, String en, int then, int now) {
        if (then != now) {
            add(
                    then + " " + fr + " alors ; décidé à nouveau, " + now + ".",
                    then + " " + en + " then; decided again, " + now + ".");
        }
    }

    private void wording(String digest, String dossierId, Decision decision, Decided again) {
        String now = Fingerprint.of(
                Ranking.rank(dossierId, decision.routed(), again.standing()),
                Ranking.rank(dossierId, decision.held(), again.standing()),
                decision);
        if (!now.equals(digest)) {
            add(
                    "Les réponses sont les mêmes, mais non tous les points, les raisons ou les rangs.",
                    "The answers are the same, but not all points, reasons or ranks.");
        }
    }

    private void add(String fr, String en) {
        sentences.add(new Sentence(fr, en));
    }
}
