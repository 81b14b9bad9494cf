package org.aiguillage.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.routing.Verdict.Points;
import org.aiguillage.routing.Verdict.Reason;
import org.aiguillage.rulebook.JudgmentSheet.Opinion;
import org.aiguillage.rulebook.facts.Candidate;
import org.aiguillage.rulebook.facts.Case;
import org.aiguillage.rulebook.facts.Rate;
import org.aiguillage.rulebook.source.Tables;
import org.jspecify.annotations.Nullable;

/** Folds what the routing rules say into one verdict a mandate, whatever the order in which they say it. */
final class Routing {
    private static final Comparator<Points> BY_RULE = Comparator.comparing(Points::ruleId)
            .thenComparing(Points::criterion)
            .thenComparing(Points::points)
            .thenComparing(p -> p.sentence().en());
    private static final Comparator<Reason> REASONS_BY_RULE =
            Comparator.comparing(Reason::ruleId).thenComparing(r -> r.sentence().en());

    private final Engine engine;
    private final Tables tables;

    Routing(Engine engine, Tables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    List<Verdict> explain(String version, Dossier dossier, List<Standing> mandates, LocalDate today) {
        List<Object> facts = new ArrayList<>(mandates.size() + tables.weights().size() + 10);
        Raise raise = dossier.raise();
        Surroundings around = Surroundings.of(tables);
        facts.add(new Case(
                raise,
                room(raise.ask()),
                today,
                around.kin(raise.company().sectors()),
                around.nearby(raise.company().territory())));
        facts.addAll(tables.weights());
        facts.addAll(tables.parameters());
        mandates.forEach(s -> facts.add(new Candidate(s.mandate(), s.investor(), s.load())));
        JudgmentSheet sheet = new JudgmentSheet();
        engine.judge(facts, sheet);
        return mandates.stream()
                .map(s -> verdict(version, s, sheet.on(s.mandate().id())))
                .toList();
    }

    private @Nullable Long room(Ask ask) {
        if (ask.amount() == null) {
            return null;
        }
        String currency = ask.currency() == null ? Ask.EURO : ask.currency();
        return tables.currencies().stream()
                .filter(rate -> rate.currency().equals(currency))
                .findFirst()
                .map(Rate::euros)
                .map(euros -> euros.multiply(BigDecimal.valueOf(ask.room()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue())
                .orElse(null);
    }

    private static Verdict verdict(String version, Standing standing, Opinion opinion) {
        Answer answer =
                !opinion.refusals.isEmpty() ? Answer.REFUSE : opinion.holds.isEmpty() ? Answer.ROUTE : Answer.HOLD;
        return new Verdict(
                standing.mandate().id(),
                standing.mandate().investorId(),
                answer,
                opinion.points.stream().mapToInt(Points::points).sum(),
                opinion.points.stream().sorted(BY_RULE).toList(),
                Stream.concat(opinion.refusals.stream(), opinion.holds.stream())
                        .sorted(REASONS_BY_RULE)
                        .toList(),
                opinion.heldUntil.stream().min(LocalDate::compareTo).orElse(null),
                version);
    }
}
