package org.aiguillage.web.api.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.observatory.WhyNot;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.dossier.VerdictView.Reason;

/** Verdicts as a startup may read them: who received its dossier; of the others how many, and why, in words that name none. */
record VerdictsForStartup(WhyNot whyNot, Language language) {

    List<VerdictView> of(Dossier dossier, List<Verdict> verdicts) {
        return Stream.concat(
                        verdicts.stream()
                                .filter(verdict -> verdict.answer() == Answer.ROUTE)
                                .map(VerdictsForStartup::received),
                        whyNot.of(dossier, verdicts).stream().map(this::told))
                .toList();
    }

    private static VerdictView received(Verdict verdict) {
        return new VerdictView(
                verdict.mandateId(),
                verdict.investorId(),
                Answer.ROUTE,
                null,
                false,
                List.of(),
                List.of(),
                null,
                verdict.rulebook(),
                1);
    }

    private VerdictView told(WhyNot.Told told) {
        List<Reason> reasons = told.reasons().stream()
                .map(it -> new Reason(it.ruleId(), language.of(it.sentence()), it.sentence(), null, null))
                .toList();
        return new VerdictView(
                null, null, told.answer(), null, false, List.of(), reasons, null, told.rulebook(), told.mandates());
    }
}
