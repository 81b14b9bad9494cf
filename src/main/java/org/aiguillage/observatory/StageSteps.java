package org.aiguillage.observatory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.delay.Subject;
import org.aiguillage.observatory.Bottlenecks.Transition;
import org.aiguillage.observatory.StayHistory.Lived;

/** What each step from stage to stage costs. */
final class StageSteps {
    private static final String END = "END";

    private final WorkingLine line;
    private final Instant now;

    StageSteps(WorkingLine line, Instant now) {
        this.line = line;
        this.now = now;
    }

    private record Step(Subject.Type type, String from, String to) {}

    private record Cost(int count, double days) {
        Cost and(Cost other) {
            return new Cost(count + other.count, days + other.days);
        }
    }

    /** @param lives the stays of each dossier or referral, in order; what still lasts has led nowhere yet */
    List<Transition> of(Collection<List<Lived>> lives) {
        Map<Step, Cost> costs = new HashMap<>();
        Map<Subject.Type, Double> all = new EnumMap<>(Subject.Type.class);
        for (List<Lived> life : lives) {
            for (int i = 0; i < life.size(); i++) {
                Lived stay = life.get(i);
                if (stay.to() != null) {
                    String next = i + 1 < life.size() ? life.get(i + 1).visit().stage() : END;
                    double days = line.days(stay.from(), stay.until(now));
                    Step step = new Step(stay.subject().type(), stay.visit().stage(), next);
                    costs.merge(step, new Cost(1, days), Cost::and);
                    all.merge(step.type, days, Double::sum);
                }
            }
        }
        return costs.entrySet().stream()
                .map(e -> transition(e.getKey(), e.getValue(), all.getOrDefault(e.getKey().type, 0.0)))
                .sorted(Comparator.comparingDouble(Transition::days).reversed())
                .toList();
    }

    private static Transition transition(Step step, Cost cost, double all) {
        return new Transition(step.type, step.from, step.to, cost.count, cost.days, all > 0 ? cost.days / all : 0);
    }
}
