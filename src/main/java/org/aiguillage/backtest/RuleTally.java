package org.aiguillage.backtest;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.backtest.Finding.RuleEffect;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Counts what is due to each rule. */
final class RuleTally {
    private static final Comparator<RuleEffect> ORDER =
            Comparator.comparing(RuleEffect::total).reversed().thenComparing(RuleEffect::ruleId);

    private final Map<String, Judge.Rule> baseline;
    private final Map<String, Judge.Rule> candidate;
    private final Map<String, Map<Effect, Integer>> counts = new HashMap<>();

    private enum Effect {
        GAINED,
        LOST,
        MOVED,
        HELD,
        SENT_BACK,
        COMPLETED,
        RAISED,
        DROPPED,
        FLAG_MOVED
    }

    RuleTally(Judge baseline, Judge candidate) {
        this.baseline = byId(baseline);
        this.candidate = byId(candidate);
    }

    private static Map<String, Judge.Rule> byId(Judge judge) {
        return judge.rules().stream().collect(Collectors.toMap(Judge.Rule::id, r -> r, (a, b) -> a));
    }

    void add(DossierChange change) {
        change.deals()
                .forEach(deal -> add(deal.rules(), Effect.valueOf(deal.kind().name())));
        add(ids(change.missingAfter()), Effect.SENT_BACK);
        add(ids(change.missingBefore()), Effect.COMPLETED);
    }

    void add(FlagChange change) {
        Effect effect = switch (change.kind()) {
            case RAISED -> Effect.RAISED;
            case DROPPED -> Effect.DROPPED;
            case MOVED -> Effect.FLAG_MOVED;
        };
        add(change.rules(), effect);
    }

    private static List<String> ids(List<Missing> missing) {
        return missing.stream().map(Missing::ruleId).distinct().toList();
    }

    private void add(Collection<String> rules, Effect effect) {
        for (String rule : rules) {
            counts.computeIfAbsent(rule, id -> new EnumMap<>(Effect.class)).merge(effect, 1, Integer::sum);
        }
    }

    List<RuleEffect> effects() {
        return counts.entrySet().stream()
                .map(e -> effect(e.getKey(), e.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private RuleEffect effect(String id, Map<Effect, Integer> of) {
        Judge.@Nullable Rule rule = candidate.getOrDefault(id, baseline.get(id));
        return new RuleEffect(
                id,
                rule == null ? new Sentence(id, id) : rule.sentence(),
                baseline.containsKey(id),
                candidate.containsKey(id),
                of.getOrDefault(Effect.GAINED, 0),
                of.getOrDefault(Effect.LOST, 0),
                of.getOrDefault(Effect.MOVED, 0),
                of.getOrDefault(Effect.HELD, 0),
                of.getOrDefault(Effect.SENT_BACK, 0),
                of.getOrDefault(Effect.COMPLETED, 0),
                of.getOrDefault(Effect.RAISED, 0),
                of.getOrDefault(Effect.DROPPED, 0),
                of.getOrDefault(Effect.FLAG_MOVED, 0));
    }
}
