package org.aiguillage.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.kinds.Judge;
import org.aiguillage.rulebook.kinds.KindRouting;
import org.aiguillage.rulebook.source.Tables;

/** Puts a dossier to the rules of routing, in the terms in which they judge. */
final class Routing {
    private static final String FOLDER = "routing";

    private final Engines engines;
    private final KindRouting kinds;
    private final Cases cases;

    Routing(String version, SortedMap<String, String> files, Engines engines, Tables tables) {
        this.engines = engines;
        this.cases = new Cases(tables);
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
        return engines.ask(FOLDER, mandates.size(), () -> kinds.decide(cases.of(dossier, today), mandates));
    }

    List<Verdict> explain(Dossier dossier, List<Standing> mandates, LocalDate today) {
        return engines.ask(FOLDER, mandates.size(), () -> kinds.explain(cases.of(dossier, today), mandates));
    }

    /** What stands in the tables and a routing rule may ask for. */
    static List<Object> rows(Tables tables) {
        return Stream.of(tables.weights(), tables.parameters(), tables.neighbours())
                .<Object>flatMap(List::stream)
                .toList();
    }

    private static Judge judge(Engine engine) {
        return facts -> {
            JudgmentSheet sheet = new JudgmentSheet();
            engine.judge(facts, sheet);
            return sheet::opinion;
        };
    }
}
