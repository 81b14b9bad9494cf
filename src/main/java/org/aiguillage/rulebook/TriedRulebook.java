package org.aiguillage.rulebook;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aiguillage.backtest.Judge;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Closures;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.source.Phrase;

/** One version of the rulebook that is tried on the past. */
public final class TriedRulebook implements Judge, DelayPolicy {
    /** The past is tried in a process of its own, which is ended when it takes too long. */
    private static final Limits LIMITS = Limits.USUAL.onTheSameThread();

    private final Rulebook rulebook;

    private TriedRulebook(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** @param files of a version that is known, path to text: compiled as it is, whatever today's checks would say of it */
    public static TriedRulebook kept(Map<String, String> files) {
        return new TriedRulebook(Rulebook.kept(files, LIMITS));
    }

    /**
     * @param files of a new version
     * @throws org.aiguillage.rulebook.source.RulebookError naming all that is wrong
     */
    public static TriedRulebook checked(Map<String, String> files) {
        return new TriedRulebook(Rulebook.of(files, LIMITS));
    }

    @Override
    public String version() {
        return rulebook.version();
    }

    @Override
    public List<Missing> missing(Dossier dossier) {
        return rulebook.missing(dossier);
    }

    @Override
    public List<Verdict> fitting(Dossier dossier, List<Standing> mandates, LocalDate today) {
        Decision decision = rulebook.decide(dossier, mandates, today);
        return Stream.concat(decision.routed().stream(), decision.held().stream())
                .toList();
    }

    @Override
    public List<Verdict> explain(Dossier dossier, List<Standing> mandates, LocalDate today) {
        return rulebook.explain(dossier, mandates, today);
    }

    @Override
    public DelayPolicy delays() {
        return this;
    }

    @Override
    public List<Rule> rules() {
        return rulebook.rules().stream()
                .map(rule -> new Rule(rule.id(), rule.file(), Phrase.unfilled(rule.sentence())))
                .toList();
    }

    @Override
    public Set<String> fired() {
        return rulebook.fired();
    }

    @Override
    public Optional<Allowance> allowance(Turn turn, Duration day) {
        return rulebook.allowance(turn, day);
    }

    @Override
    public Closures closures() {
        return rulebook.closures();
    }

    @Override
    public Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        return rulebook.alert(turn, level, elapsed, allowance);
    }
}
