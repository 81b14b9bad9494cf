package org.aiguillage.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.rulebook.facts.NamedSector;
import org.aiguillage.rulebook.facts.Provided;
import org.aiguillage.rulebook.source.Tables;

/** Asks the rules of completeness what a dossier lacks. */
final class Completeness {
    private static final Comparator<Missing> BY_ITEM = Comparator.comparing(Missing::item)
            .thenComparing(Missing::ruleId)
            .thenComparing(m -> m.sentence().en());

    private final Engine engine;
    private final Tables tables;

    Completeness(Engine engine, Tables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    List<Missing> missing(Dossier dossier) {
        List<Object> facts = new ArrayList<>();
        facts.add(dossier);
        facts.addAll(Provided.in(dossier));
        facts.addAll(NamedSector.in(dossier));
        facts.addAll(tables.required());
        facts.addAll(tables.sectors());
        facts.addAll(tables.currencies());
        JudgmentSheet sheet = new JudgmentSheet();
        engine.judge(facts, sheet);
        return sheet.missing.stream().distinct().sorted(BY_ITEM).toList();
    }
}
