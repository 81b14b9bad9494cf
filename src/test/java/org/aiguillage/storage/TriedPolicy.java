package org.aiguillage.storage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.aiguillage.backtest.Judge;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Closures;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.routing.Verdict.Points;
import org.aiguillage.routing.Verdict.Reason;

/** A rulebook of a test, said in Java: ten points for everybody, and whatever the test adds. */
final class TriedPolicy implements Judge, DelayPolicy {
    private static final Sentence SENTENCE = new Sentence("C’est ainsi.", "So it is.");

    private final String version;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, BiPredicate<Dossier, Standing>> refusals = new HashMap<>();
    private final Map<String, BiPredicate<Dossier, Standing>> holds = new HashMap<>();
    private final Map<String, BiPredicate<Dossier, Standing>> points = new HashMap<>();
    private final Map<String, Predicate<Dossier>> missing = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();
    private final Set<String> fired = ConcurrentHashMap.newKeySet();

    TriedPolicy(String version) {
        this.version = version;
    }

    TriedPolicy refuse(String ruleId, BiPredicate<Dossier, Standing> when) {
        refusals.put(rule("routing", ruleId), when);
        return this;
    }

    TriedPolicy hold(String ruleId, BiPredicate<Dossier, Standing> when) {
        holds.put(rule("routing", ruleId), when);
        return this;
    }

    TriedPolicy points(String ruleId, BiPredicate<Dossier, Standing> when) {
        points.put(rule("routing", ruleId), when);
        return this;
    }

    TriedPolicy missing(String ruleId, Predicate<Dossier> when) {
        missing.put(rule("completeness", ruleId), when);
        return this;
    }

    /** Working days for whoever holds the ball in a stage; half of them until the warning. */
    TriedPolicy allow(String stage, int workingDays) {
        days.put(stage, workingDays);
        return this;
    }

    private String rule(String folder, String id) {
        rules.put(id, new Rule(id, folder + "/" + id + ".drl", SENTENCE));
        return id;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Missing> missing(Dossier dossier) {
        return missing.entrySet().stream()
                .filter(e -> fires(e.getKey(), e.getValue().test(dossier)))
                .map(e -> new Missing("ask.useOfFunds", Holder.STARTUP, e.getKey(), SENTENCE))
                .toList();
    }

    @Override
    public List<Verdict> fitting(Dossier dossier, List<Standing> mandates, LocalDate today) {
        return explain(dossier, mandates, today).stream()
                .filter(v -> v.answer() != Answer.REFUSE)
                .toList();
    }

    @Override
    public List<Verdict> explain(Dossier dossier, List<Standing> mandates, LocalDate today) {
        return mandates.stream().map(s -> verdict(dossier, s)).toList();
    }

    private Verdict verdict(Dossier dossier, Standing standing) {
        List<Reason> refused = reasons(refusals, dossier, standing);
        List<Reason> held = reasons(holds, dossier, standing);
        List<Points> for_ = new ArrayList<>(List.of(new Points("ten", 10, "ten", SENTENCE)));
        reasons(points, dossier, standing).forEach(r -> for_.add(new Points(r.ruleId(), 5, r.ruleId(), SENTENCE)));
        List<Reason> reasons = new ArrayList<>(refused);
        reasons.addAll(held);
        return new Verdict(
                standing.mandate().id(),
                standing.mandate().investorId(),
                !refused.isEmpty() ? Answer.REFUSE : held.isEmpty() ? Answer.ROUTE : Answer.HOLD,
                for_.stream().mapToInt(Points::points).sum(),
                for_,
                reasons,
                null,
                version);
    }

    private List<Reason> reasons(Map<String, BiPredicate<Dossier, Standing>> of, Dossier dossier, Standing standing) {
        return of.entrySet().stream()
                .filter(e -> fires(e.getKey(), e.getValue().test(dossier, standing)))
                .map(e -> new Reason(e.getKey(), SENTENCE, null))
                .toList();
    }

    private boolean fires(String id, boolean holds) {
        if (holds) {
            fired.add(id);
        }
        return holds;
    }

    @Override
    public DelayPolicy delays() {
        return this;
    }

    @Override
    public List<Rule> rules() {
        return rules.values().stream()
                .sorted(java.util.Comparator.comparing(Rule::id))
                .toList();
    }

    @Override
    public Set<String> fired() {
        return fired;
    }

    @Override
    public Optional<Allowance> allowance(Turn turn, Duration day) {
        return Optional.ofNullable(days.get(turn.stage()))
                .map(n -> new Allowance(day.multipliedBy(n), new BigDecimal("0.5"), "time"));
    }

    @Override
    public Closures closures() {
        return Closures.NONE;
    }

    @Override
    public Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        return Optional.of(new Alert("slow", SENTENCE));
    }
}
