package org.aiguillage.rulebook;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.scenario.Scenario;
import org.aiguillage.rulebook.scenario.Scenarios;
import org.aiguillage.rulebook.scenario.Situation;
import org.aiguillage.rulebook.source.Finding;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.WrittenRule;

/** Plays every scenario of a rulebook: each rule must speak in one, and none may speak out of turn. */
public final class Proof {
    private static final Duration DAY = Duration.ofHours(9);
    private static final Sentence ALLOWED = new Sentence("Un délai est accordé.", "Time is granted.");

    private static final Sentence ESCALATED = new Sentence("Un niveau est fixé.", "A level is set.");

    private final Rulebook rulebook;
    private final Problems problems = new Problems();
    private final Map<Scenario, Map<String, Sentence>> heard = new LinkedHashMap<>();

    private Proof(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    public static Proof of(Rulebook rulebook) {
        Proof proof = new Proof(rulebook);
        proof.playAll();
        return proof;
    }

    /** What is missing for a proof, by file and line of the scenario or the rule; empty when all is proven. */
    public List<Finding> problems() {
        return problems.all();
    }

    /** @throws RulebookError when something is missing */
    public void throwIfAny() {
        problems.throwIfAny();
    }

    /** By scenario, what was said, by the id of the rule that said it. */
    Map<Scenario, Map<String, Sentence>> heard() {
        return heard;
    }

    private void playAll() {
        Scenarios scenarios = Scenarios.read(rulebook.files(), problems);
        if (!problems.none()) {
            return;
        }
        Set<String> proven = new LinkedHashSet<>();
        for (Scenario scenario : scenarios.all()) {
            play(scenarios, scenario);
            proven.addAll(scenario.speak());
        }
        for (WrittenRule rule : rulebook.rules()) {
            if (!proven.contains(rule.id())) {
                problems.add(rule.file(), rule.line(), rule.id() + " has no scenario in which it speaks");
            }
        }
    }

    private void play(Scenarios scenarios, Scenario scenario) {
        try {
            Map<String, Sentence> said = said(scenarios.situation(scenario));
            heard.put(scenario, said);
            scenario.speak().forEach(id -> expect(said.containsKey(id), scenario, id, "does not speak in"));
            scenario.silent().forEach(id -> expect(!said.containsKey(id), scenario, id, "speaks in"));
        } catch (RuntimeException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            problems.add(scenario.file(), scenario.line(), quoted(scenario) + ": " + why);
        }
    }

    private void expect(boolean holds, Scenario scenario, String id, String otherwise) {
        if (!rulebook.ruleIds().contains(id)) {
            problems.add(scenario.file(), scenario.line(), quoted(scenario) + " names " + id + ", which is no rule");
        } else if (!holds) {
            problems.add(scenario.file(), scenario.line(), id + " " + otherwise + " " + quoted(scenario));
        }
    }

    private static String quoted(Scenario scenario) {
        return "\"" + scenario.situation().en() + "\"";
    }

    private Map<String, Sentence> said(Situation situation) {
        Map<String, Sentence> said = new LinkedHashMap<>();
        Dossier dossier = situation.dossier();
        rulebook.missing(dossier).forEach(m -> said.put(m.ruleId(), m.sentence()));
        for (Verdict verdict : verdicts(dossier, situation)) {
            verdict.reasons().forEach(r -> said.put(r.ruleId(), r.sentence()));
            verdict.points().forEach(p -> said.put(p.ruleId(), p.sentence()));
        }
        situation.ballHeld().ifPresent(turn -> listen(turn, situation, said));
        return said;
    }

    private List<Verdict> verdicts(Dossier dossier, Situation situation) {
        LocalDate today = situation.today();
        return rulebook.explain(dossier, List.of(situation.standing()), today);
    }

    private void listen(Turn turn, Situation situation, Map<String, Sentence> said) {
        Allowance allowance = rulebook.allowance(turn, DAY).orElse(null);
        if (allowance != null) {
            said.put(allowance.ruleId(), ALLOWED);
            allowance.steps().forEach(step -> said.put(step.ruleId(), ESCALATED));
            if (situation.level() != null) {
                rulebook.alert(turn, situation.level(), allowance.working(), allowance)
                        .ifPresent(alert -> said.put(alert.ruleId(), alert.sentence()));
            }
        }
    }
}
