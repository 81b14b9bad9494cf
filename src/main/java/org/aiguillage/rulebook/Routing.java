package org.aiguillage.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.facts.Case;
import org.aiguillage.rulebook.facts.Rate;
import org.aiguillage.rulebook.kinds.Judge;
import org.aiguillage.rulebook.kinds.KindRouting;
import org.aiguillage.rulebook.source.Tables;
import org.jspecify.annotations.Nullable;

/** Puts a dossier to the rules of routing, in the terms in which they judge. */
final class Routing {
    private static final String FOLDER = "routing";

    private final Engines engines;
    private final KindRouting kinds;
    private final Tables tables;
    private final Surroundings around;

    Routing(String version, SortedMap<String, String> files, Engines engines, Tables tables) {
        this.engines = engines;
        this.tables = tables;
        this.around = Surroundings.of(tables);
        this.kinds = KindRouting.of(
                version,
                files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith(FOLDER + "/")
                                && file.getKey().endsWith(".drl"))
                        .map(Map.Entry::getValue)
                        .toList(),
                rows(tables),
                ids -> judge(engines.only(ids)));
    }

    Decision decide(Dossier dossier, List<Standing> mandates, LocalDate today) {
        return engines.ask(FOLDER, mandates.size(), () -> kinds.decide(dossier(dossier, today), mandates));
    }

    List<Verdict> explain(Dossier dossier, List<Standing> mandates, LocalDate today) {
        return engines.ask(FOLDER, mandates.size(), () -> kinds.explain(dossier(dossier, today), mandates));
    }

    /** What stands in the tables and a routing rule may ask for. */
    static List<Object> rows(Tables tables) {
        return Stream.of(tables.weights(), tables.parameters(), tables.neighbours())
                .<Object>flatMap(List::stream)
                .toList();
    }

    Case dossier(Dossier dossier, LocalDate today) {
        Raise raise = dossier.raise();
        return new Case(
                raise,
                room(raise.ask()),
                today,
                around.kin(raise.company().sectors()),
                around.nearby(raise.company().territory()));
    }

    private static Judge judge(Engine engine) {
        return facts -> {
            JudgmentSheet sheet = new JudgmentSheet();
            engine.judge(facts, sheet);
            return sheet::opinion;
        };
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
}
