package org.aiguillage.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aiguillage.backtest.Finding.Balance;
import org.aiguillage.backtest.Finding.Load;
import org.aiguillage.backtest.Finding.MandateName;
import org.aiguillage.backtest.Finding.Names;
import org.aiguillage.cluster.Territory;
import org.aiguillage.mandate.Investor;
import org.jspecify.annotations.Nullable;

/** Adds up all trials. Nothing in it depends on the order in which they come. */
final class Summary {
    private static final Comparator<Load> MOST_CHANGED = Comparator.comparing(
                    (Load load) -> -Math.abs(load.after() - load.before()))
            .thenComparing(load -> -load.before())
            .thenComparing(Load::investorId);
    private static final Comparator<DossierChange> MOST_MOVED = Comparator.comparing((DossierChange d) -> -exchanged(d))
            .thenComparing(d -> -d.putOff() - d.broughtForward())
            .thenComparing(d -> -d.deals().size())
            .thenComparing(DossierChange::company)
            .thenComparing(DossierChange::at)
            .thenComparing(DossierChange::dossierId);

    private final List<Trial> trials;
    private final List<DossierChange> dossiers;
    private final List<FlagChange> flags;

    Summary(List<Trial> trials, List<FlagChange> flags) {
        this.trials = trials;
        this.flags = flags;
        this.dossiers = trials.stream()
                .map(Trial::change)
                .filter(Summary::different)
                .sorted(MOST_MOVED)
                .toList();
    }

    private static boolean different(DossierChange d) {
        return !d.deals().isEmpty()
                || !d.missingAfter().isEmpty()
                || !d.missingBefore().isEmpty();
    }

    private static long exchanged(DossierChange d) {
        return d.count(DealChange.Kind.GAINED) + d.count(DealChange.Kind.LOST);
    }

    List<DossierChange> dossiers() {
        return dossiers;
    }

    Counts counts(FlagTally tally, int explained) {
        return new Counts(
                trials.size(),
                dossiers.size(),
                (int) dossiers.stream().filter(DossierChange::goesElsewhere).count(),
                (int) dossiers.stream()
                        .filter(d -> !d.goesElsewhere() && d.count(DealChange.Kind.MOVED) > 0)
                        .count(),
                deals(DealChange.Kind.GAINED),
                deals(DealChange.Kind.LOST),
                deals(DealChange.Kind.MOVED),
                deals(DealChange.Kind.HELD),
                (int) dossiers.stream().filter(d -> !d.missingAfter().isEmpty()).count(),
                (int) dossiers.stream()
                        .filter(d -> !d.missingBefore().isEmpty())
                        .count(),
                dossiers.stream().mapToInt(DossierChange::putOff).sum(),
                dossiers.stream().mapToInt(DossierChange::broughtForward).sum(),
                trials.stream().mapToInt(t -> t.before().routed()).sum(),
                trials.stream().mapToInt(t -> t.after().routed()).sum(),
                tally.before(),
                tally.after(),
                flags(FlagChange.Kind.RAISED),
                flags(FlagChange.Kind.DROPPED),
                flags(FlagChange.Kind.MOVED),
                (int) trials.stream().filter(Trial::otherVersion).count(),
                (int) trials.stream().filter(Trial::unlikeRecorded).count(),
                explained);
    }

    private int deals(DealChange.Kind kind) {
        return (int) dossiers.stream().mapToLong(d -> d.count(kind)).sum();
    }

    private int flags(FlagChange.Kind kind) {
        return (int) flags.stream().filter(f -> f.kind() == kind).count();
    }

    List<Finding.RuleEffect> rules(RuleTally tally) {
        dossiers.forEach(tally::add);
        flags.forEach(tally::add);
        return tally.effects();
    }

    List<Load> loads() {
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (Trial trial : trials) {
            trial.before().investors().forEach(id -> before.merge(id, 1, Integer::sum));
            trial.after().investors().forEach(id -> after.merge(id, 1, Integer::sum));
        }
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .map(id -> new Load(id, before.getOrDefault(id, 0), after.getOrDefault(id, 0)))
                .sorted(MOST_CHANGED)
                .toList();
    }

    List<Balance> territories() {
        List<Balance> balances = new ArrayList<>();
        for (Territory territory : Territory.values()) {
            balance(territory, balances);
        }
        balance(null, balances);
        return balances;
    }

    private void balance(@Nullable Territory territory, List<Balance> balances) {
        List<Trial> there = trials.stream()
                .filter(t -> Objects.equals(t.company().territory(), territory))
                .toList();
        if (!there.isEmpty()) {
            balances.add(new Balance(
                    territory,
                    there.size(),
                    there.stream().mapToInt(t -> t.before().routed()).sum(),
                    there.stream().mapToInt(t -> t.after().routed()).sum(),
                    (int) there.stream().filter(t -> t.before().routed() == 0).count(),
                    (int) there.stream().filter(t -> t.after().routed() == 0).count()));
        }
    }

    /** The names of all that the result speaks of, as they are at its end. */
    Names names(Market market, List<Load> loads) {
        Names names = new Names(new TreeMap<>(), new TreeMap<>());
        Set<String> investors = new TreeSet<>();
        loads.forEach(load -> investors.add(load.investorId()));
        flags.forEach(flag -> {
            if (flag.investorId() != null) {
                investors.add(flag.investorId());
            }
        });
        dossiers.forEach(d -> d.deals()
                .forEach(deal -> market.of(deal.mandateId()).ifPresent(s -> {
                    investors.add(s.investor().id());
                    names.mandates()
                            .put(
                                    s.mandate().id(),
                                    new MandateName(
                                            s.investor().id(),
                                            s.mandate().terms().name()));
                })));
        for (String id : investors) {
            Investor investor = market.investor(id);
            names.investors().put(id, investor == null ? id : investor.profile().name());
        }
        return names;
    }
}
