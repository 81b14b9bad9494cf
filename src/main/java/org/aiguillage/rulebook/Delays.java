package org.aiguillage.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.DelayPolicy.Alert;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.Stage;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.rulebook.JudgmentSheet.Granted;
import org.aiguillage.rulebook.facts.Slowness;
import org.aiguillage.rulebook.facts.Stay;
import org.aiguillage.rulebook.facts.WorkingDays;
import org.aiguillage.rulebook.source.Tables;

/** Asks the rules of delay how long a turn may take, and what to say when it has taken too long. */
final class Delays {
    private static final Comparator<Granted> SHORTEST = Comparator.comparing(Granted::days)
            .thenComparing(Granted::warningShare)
            .thenComparing(Granted::ruleId);
    private static final Comparator<Alert> BY_RULE =
            Comparator.comparing(Alert::ruleId).thenComparing(a -> a.sentence().en());
    private static final Map<String, Sentence> STAGES = stages();

    private final Engine engine;
    private final Tables tables;

    /** Answers depend on the stay alone, of which there are few kinds; a rulebook never changes, so none grows old. */
    private final Map<Stay, Optional<Granted>> known = new ConcurrentHashMap<>();

    Delays(Engine engine, Tables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    Optional<Allowance> allowance(Turn turn, Duration day) {
        return granted(turn)
                .map(it -> new Allowance(
                        Duration.ofMillis(it.days()
                                .multiply(BigDecimal.valueOf(day.toMillis()))
                                .longValue()),
                        it.warningShare(),
                        it.ruleId()));
    }

    Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        return granted(turn).flatMap(it -> {
            BigDecimal spent = it.days()
                    .multiply(BigDecimal.valueOf(elapsed.toMillis()))
                    .divide(BigDecimal.valueOf(allowance.working().toMillis()), MathContext.DECIMAL64);
            Sentence stage = STAGES.getOrDefault(turn.stage(), new Sentence(turn.stage(), turn.stage()));
            JudgmentSheet sheet = new JudgmentSheet();
            engine.judge(
                    List.of(new Slowness(
                            level, turn.holder(), stage, new WorkingDays(spent), new WorkingDays(it.days()))),
                    sheet);
            return sheet.alerts.stream().min(BY_RULE);
        });
    }

    private Optional<Granted> granted(Turn turn) {
        return known.computeIfAbsent(Stay.of(turn), stay -> {
            List<Object> facts = new ArrayList<>(tables.allowances());
            facts.add(stay);
            JudgmentSheet sheet = new JudgmentSheet();
            engine.judge(facts, sheet);
            return sheet.granted.stream().min(SHORTEST);
        });
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
