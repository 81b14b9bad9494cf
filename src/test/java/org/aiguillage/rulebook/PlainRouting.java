package org.aiguillage.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.facts.Candidate;
import org.aiguillage.rulebook.kinds.Fold;
import org.aiguillage.rulebook.source.Contents;
import org.aiguillage.rulebook.source.RulesFolder;

/** Routing as plainly as can be: all mandates and all rules in one session, nothing remembered. */
final class PlainRouting {
    private final String version;
    private final Contents contents;
    private final Engine engine;

    PlainRouting(Map<String, String> files) {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        this.version = RulesFolder.version(sorted);
        this.contents = Contents.kept(sorted);
        this.engine = Engines.compile(
                        sorted,
                        contents.rules(),
                        new Wording(contents.tables().sectors()),
                        () -> new Bounds(version, Limits.USUAL))
                .folder("routing");
    }

    List<Verdict> explain(Dossier dossier, List<Standing> mandates, LocalDate today) {
        List<Candidate> candidates = mandates.stream()
                .map(s -> new Candidate(s.mandate(), s.investor(), s.load()))
                .toList();
        List<Object> facts = new ArrayList<>(Routing.rows(contents.tables()));
        facts.add(new Cases(contents.tables()).of(dossier, today));
        facts.addAll(candidates);
        JudgmentSheet sheet = new JudgmentSheet();
        engine.judge(facts, sheet);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < mandates.size(); i++) {
            verdicts.add(new Fold().and(sheet.opinion(candidates.get(i))).verdict(version, mandates.get(i)));
        }
        return verdicts;
    }
}
