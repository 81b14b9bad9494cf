package org.aiguillage.web.api.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.Verdict;
import org.aiguillage.web.api.call.Language;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as its reader may see it.
 *
 * @param mandateId null to a startup, of a mandate that did not receive its dossier
 * @param investorId likewise
 * @param nearMiss whether one reason, and nothing else, stands against it
 * @param score null for a startup, which learns who received its dossier and not how it was weighed
 * @param mandates to a startup, of how many mandates this is said
 */
record VerdictView(
        @Nullable String mandateId,
        @Nullable String investorId,
        Verdict.Answer verdict,
        @Nullable Integer score,
        boolean nearMiss,
        List<Points> points,
        List<Reason> reasons,
        @Nullable LocalDate heldUntil,
        String rulebook,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer mandates) {

    record Points(String criterion, int points, String ruleId, String sentence, Sentence sentences) {}

    /**
     * @param ruleId null to a startup, of a rule of which it is told nothing
     * @param remedy of a near miss: what would have made the difference
     */
    record Reason(
            @Nullable String ruleId,
            String sentence,
            Sentence sentences,
            @Nullable String remedy,
            @Nullable Sentence remedies) {

        static Reason of(Verdict.Reason reason, boolean nearMiss, Language language) {
            Sentence remedy = nearMiss ? reason.remedy() : null;
            return new Reason(
                    reason.ruleId(),
                    language.of(reason.sentence()),
                    reason.sentence(),
                    remedy == null ? null : language.of(remedy),
                    remedy);
        }
    }

    static VerdictView of(Verdict verdict, Language language) {
        return new VerdictView(
                verdict.mandateId(),
                verdict.investorId(),
                verdict.answer(),
                verdict.score(),
                verdict.nearMiss(),
                verdict.points().stream()
                        .map(p -> new Points(
                                p.criterion(), p.points(), p.ruleId(), language.of(p.sentence()), p.sentence()))
                        .toList(),
                verdict.reasons().stream()
                        .map(r -> Reason.of(r, verdict.nearMiss(), language))
                        .toList(),
                verdict.heldUntil(),
                verdict.rulebook(),
                null);
    }
}
