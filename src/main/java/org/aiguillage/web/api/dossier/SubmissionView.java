package org.aiguillage.web.api.dossier;

import java.util.List;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param missing empty when nothing is
 * @param undecided why the rules could not decide, which leaves the dossier with the cluster; null when they did
 */
record SubmissionView(
        @Override String id,
        @Override long version,
        Stage stage,
        Status.Name status,
        List<Missing> missing,
        int routed,
        int held,
        int refused,
        @Nullable Undecided undecided)
        implements Versioned {

    /** @param item the kind of a document to upload, or the path of a field */
    record Missing(String item, String sentence, Sentence sentences, Holder owedBy, String ruleId) {

        static Missing of(CompletenessPolicy.Missing missing, Language language) {
            return new Missing(
                    missing.item(),
                    language.of(missing.sentence()),
                    missing.sentence(),
                    missing.owedBy(),
                    missing.ruleId());
        }
    }

    /** @param ruleId the rule that failed; null when none could be made out */
    record Undecided(
            @Nullable String ruleId, RulesFailed.Why why, String sentence, Sentence sentences, String rulebook) {

        static Undecided of(RulesFailed failed, Language language) {
            return new Undecided(
                    failed.ruleId(),
                    failed.why(),
                    language.of(failed.sentence()),
                    failed.sentence(),
                    failed.rulebook());
        }
    }

    static SubmissionView of(SubmitDossier.Outcome outcome, Language language) {
        return new SubmissionView(
                outcome.dossier().id(),
                outcome.dossier().version(),
                outcome.dossier().stage(),
                outcome.dossier().status().name(),
                outcome.missing().stream().map(m -> Missing.of(m, language)).toList(),
                outcome.routed(),
                outcome.held(),
                outcome.refused(),
                outcome.undecided() == null ? null : Undecided.of(outcome.undecided(), language));
    }
}
