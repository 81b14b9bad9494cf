package org.aiguillage.web.investor.deal;

import java.time.LocalDate;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;

/** What the forms of a deal's page send; each field has a name of its own, for they stand on one page. */
final class DealForms {
    private static final int LONGEST = 2_000;
    private static final Sentence SAY_MORE = new Sentence(
            "quelques mots étaient attendus pour cette raison", "a few words were expected for this reason");

    private DealForms() {}

    record Move(ReferralStage to) {
        Move {
            new Checks().required(to, "to").done();
        }
    }

    record Ask(String question) {
        Ask {
            new Checks()
                    .required(question, "question")
                    .text(question, "question", LONGEST)
                    .done();
        }
    }

    record Park(LocalDate until, String pause) {
        Park {
            new Checks()
                    .required(until, "until")
                    .required(pause, "pause")
                    .text(pause, "pause", LONGEST)
                    .done();
        }
    }

    record Decline(DeclineReason reason, @Nullable String comment) {
        Decline {
            new Checks()
                    .required(reason, "reason")
                    .text(comment, "comment", LONGEST)
                    .that(reason != DeclineReason.OTHER || comment != null, "comment", SAY_MORE)
                    .done();
        }
    }

    record Win(Long amount) {
        Win {
            new Checks().required(amount, "amount").done();
        }
    }

    record Note(String text) {
        Note {
            new Checks().required(text, "text").done();
        }
    }

    record Score(@Nullable Integer score) {}
}
