package org.aiguillage.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Allowance.Step;
import org.aiguillage.delay.DelayPolicy.Alert;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Target;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.Stage;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.rulebook.JudgmentSheet.Escalated;
import org.aiguillage.rulebook.JudgmentSheet.Granted;
import org.aiguillage.rulebook.facts.Slowness;
import org.aiguillage.rulebook.facts.Stay;
import org.aiguillage.rulebook.facts.WorkingDays;
import org.aiguillage.rulebook.source.Tables;

/** Asks the rules of delay how long a turn may take, and what to say when it has taken too long. */
final class Delays {
    private static final int MOST_ALERTS_KEPT = 10_000;
    private static final Comparator<Granted> SHORTEST = Comparator.comparing(Granted::days)
            .thenComparing(Granted::warningShare)
            .thenComparing(Granted::ruleId);
    private static final Comparator<Escalated> EARLIEST = Comparator.comparing(Escalated::past)
            .thenComparing(Escalated::target)
            .thenComparing(Escalated::ruleId);
    private static final Comparator<Alert> BY_RULE =
            Comparator.comparing(Alert::ruleId).thenComparing(a -> a.sentence().en());
    private static final Map<String, Sentence> STAGES = stages();

    private final Engine engine;
    private final Tables tables;

    /** Answers depend on the stay alone, of which there are few kinds; a rulebook never changes, so none grows old. */
    private final Map<Stay, Optional<Time>> known = new ConcurrentHashMap<>();

    /** Many turns are slow in the same words: a level comes after the same working time. */
    private final Map<Slowness, Optional<Alert>> alerts = new ConcurrentHashMap<>();

    /** @param steps one for each level that the rules speak of */
    private record Time(Granted granted, List<Escalated> steps) {}

    Delays(Engine engine, Tables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    Optional<Allowance> allowance(Turn turn, Duration day) {
        return time(turn)
                .map(it -> new Allowance(
                        working(it.granted.days(), day),
                        it.granted.warningShare(),
                        it.granted.ruleId(),
                        it.steps.stream()
                                .map(step ->
                                        new Step(step.level(), working(step.past(), day), step.target(), step.ruleId()))
                                .toList()));
    }

    private static Duration working(BigDecimal days, Duration day) {
        return Duration.ofMillis(
                days.multiply(BigDecimal.valueOf(day.toMillis())).longValue());
    }

    Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        return time(turn).map(Time::granted).flatMap(it -> {
            BigDecimal spent = it.days()
                    .multiply(BigDecimal.valueOf(elapsed.toMillis()))
                    .divide(BigDecimal.valueOf(allowance.working().toMillis()), MathContext.DECIMAL64);
            Sentence stage = STAGES.getOrDefault(turn.stage(), new Sentence(turn.stage(), turn.stage()));
            return alert(new Slowness(level, turn.holder(), stage, new WorkingDays(spent), new WorkingDays(it.days())));
        });
    }

    private Optional<Alert> alert(Slowness slowness) {
        if (alerts.size() >= MOST_ALERTS_KEPT) {
            alerts.clear();
        }
        return alerts.computeIfAbsent(slowness, it -> {
            JudgmentSheet sheet = new JudgmentSheet();
            engine.judge(List.of(it), sheet);
            return sheet.alerts.stream().min(BY_RULE);
        });
    }

    private Optional<Time> time(Turn turn) {
        return known.computeIfAbsent(Stay.of(turn), stay -> {
            List<Object> facts = new ArrayList<>(tables.allowances());
            facts.addAll(tables.escalations());
            facts.add(stay);
            JudgmentSheet sheet = new JudgmentSheet();
            engine.judge(facts, sheet);
            return sheet.granted.stream().min(SHORTEST).map(granted -> new Time(granted, steps(sheet, stay)));
        });
    }

    /** Of what is said of a level, the earliest counts. Outside the six territories the region stands in for the office. */
    private static List<Escalated> steps(JudgmentSheet sheet, Stay stay) {
        Map<Level, Escalated> steps = new EnumMap<>(Level.class);
        for (Escalated said : sheet.escalated) {
            boolean nobody = said.target() == Target.TERRITORY && stay.territory() == null;
            Escalated step = nobody ? said.to(Target.REGION) : said;
            steps.merge(said.level(), step, BinaryOperator.minBy(EARLIEST));
        }
        return List.copyOf(steps.values());
    }

    private static Map<String, Sentence> stages() {
        Map<String, Sentence> labels = new HashMap<>();
        for (Stage stage : Stage.values()) {
            labels.put(stage.name(), stage.label());
        }
        for (ReferralStage stage : ReferralStage.values()) {
            labels.put(stage.name(), stage.label());
        }
        return Map.copyOf(labels);
    }
}
