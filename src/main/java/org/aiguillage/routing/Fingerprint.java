package org.aiguillage.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aiguillage.journal.HashChain;
import org.aiguillage.language.Sentence;

/** SHA-256 over all that a decision says, by which one decided again is compared with it, word for word. */
final class Fingerprint {
    private final List<String> parts = new ArrayList<>();

    private Fingerprint() {}

    /**
     * @param routed ranked, as {@code held} is
     * @return over both with their points and reasons, over the near misses with their one reason, and over the number refused
     */
    static String of(List<Verdict> routed, List<Verdict> held, Decision decision) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.verdicts("routed", routed);
        fingerprint.verdicts("held", held);
        fingerprint.add("near", decision.nearMisses().size());
        decision.nearMisses().stream()
                .sorted(Comparator.comparing(Verdict::mandateId))
                .forEach(v -> {
                    fingerprint.add(v.mandateId());
                    v.reasons().forEach(fingerprint::reason);
                });
        fingerprint.add("refused", decision.refused());
        return HashChain.link(HashChain.START, fingerprint.parts.toArray(String[]::new));
    }

    private void verdicts(String what, List<Verdict> verdicts) {
        add(what, verdicts.size());
        for (Verdict verdict : verdicts) {
            add(verdict.mandateId(), verdict.score(), String.valueOf(verdict.heldUntil()));
            add("points", verdict.points().size());
            for (Verdict.Points points : verdict.points()) {
                add(points.criterion(), points.points(), points.ruleId());
                sentence(points.sentence());
            }
            add("reasons", verdict.reasons().size());
            verdict.reasons().forEach(this::reason);
        }
    }

    private void reason(Verdict.Reason reason) {
        add(reason.ruleId());
        sentence(reason.sentence());
    }

    private void sentence(Sentence sentence) {
        add(sentence.fr(), sentence.en());
    }

    private void add(Object... more) {
        for (Object part : more) {
            parts.add(part.toString());
        }
    }
}
