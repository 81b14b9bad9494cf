package org.aiguillage.web.startup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Caller;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.observatory.WhyNot;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.web.sheet.Texts;

/** Counts the reasons for which mandates did not take a dossier, each once, those of most mandates first. */
record WhyNotWords(ExplainDossier explain, WhyNot whyNot) {

    WhyNotView view(Texts t, Caller caller, Dossier dossier) {
        List<Verdict> verdicts;
        try {
            verdicts = explain.verdicts(caller, dossier.id());
        } catch (RulesFailed e) {
            return nothing(t.get("startup.why.failed"));
        }
        if (verdicts.isEmpty()) {
            boolean decided = dossier.stage().compareTo(Stage.ROUTED) >= 0;
            return nothing(t.get("startup.why." + (decided ? "unknown" : "undecided")));
        }
        List<WhyNot.Told> told = whyNot.of(dossier, verdicts);
        return told.isEmpty()
                ? nothing(t.get("startup.why.none"))
                : new WhyNotView(t.get("startup.why.title", mandates(told)), "", groups(t, dossier, told));
    }

    private static WhyNotView nothing(String said) {
        return new WhyNotView("", said, List.of());
    }

    private static List<WhyNotView.Group> groups(Texts t, Dossier dossier, List<WhyNot.Told> told) {
        List<WhyNotView.Group> groups = new ArrayList<>();
        for (Answer answer : List.of(Answer.HOLD, Answer.REFUSE)) {
            List<WhyNot.Told> alike =
                    told.stream().filter(it -> it.answer() == answer).toList();
            if (!alike.isEmpty()) {
                groups.add(new WhyNotView.Group(
                        t.get("startup.why.answer." + answer, mandates(alike)), rows(t, dossier, alike)));
            }
        }
        return groups;
    }

    private static int mandates(List<WhyNot.Told> told) {
        return told.stream().mapToInt(WhyNot.Told::mandates).sum();
    }

    /** @param alone mandates of which nothing else is said */
    private record Count(int all, int alone) {
        Count and(Count more) {
            return new Count(all + more.all, alone + more.alone);
        }
    }

    private static List<WhyNotView.Row> rows(Texts t, Dossier dossier, List<WhyNot.Told> told) {
        Map<WhyNot.Reason, Count> counts = new LinkedHashMap<>();
        for (WhyNot.Told one : told) {
            int alone = one.reasons().size() == 1 ? one.mandates() : 0;
            one.reasons().forEach(reason -> counts.merge(reason, new Count(one.mandates(), alone), Count::and));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingInt(Count::all).reversed()))
                .map(it -> row(t, dossier, it.getKey(), it.getValue()))
                .toList();
    }

    private static WhyNotView.Row row(Texts t, Dossier dossier, WhyNot.Reason reason, Count count) {
        // Where other reasons stand beside it, to help this one would change nothing.
        Optional<Way> way = count.alone() == 0
                ? Optional.empty()
                : Way.about(reason.ruleId(), dossier.status().open());
        String much = count.alone() == 0 ? "among" : count.alone() == count.all() ? "alone" : "some";
        return new WhyNotView.Row(
                t.of(reason.sentence()),
                t.get("startup.why.count." + much, count.all(), count.alone()),
                way.map(it -> t.get("startup.why.way." + it)).orElse(""),
                way.filter(it -> it == Way.CONSENT)
                        .map(it -> RaiseAddress.of(dossier.id()) + "/access")
                        .orElse(""));
    }
}
