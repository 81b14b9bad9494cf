package org.aiguillage.web.api;

import java.util.List;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.SubmitDossier;

/**
 * What became of a submission.
 *
 * @param missing empty when the dossier was routed
 */
record SubmissionView(
        @Override String id,
        @Override long version,
        Stage stage,
        Status.Name status,
        List<Missing> missing,
        int routed,
        int held,
        int refused)
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

    static SubmissionView of(SubmitDossier.Outcome outcome, Language language) {
        return new SubmissionView(
                outcome.dossier().id(),
                outcome.dossier().version(),
                outcome.dossier().stage(),
                outcome.dossier().status().name(),
                outcome.missing().stream().map(m -> Missing.of(m, language)).toList(),
                outcome.routed(),
                outcome.held(),
                outcome.refused());
    }
}
