package org.aiguillage.observatory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visit;
import org.aiguillage.forecast.KaplanMeier;
import org.aiguillage.observatory.StayHistory.Lived;
import org.jspecify.annotations.Nullable;

/** How long stages take, and who held the ball meanwhile. */
final class StageTimes {
    private final WorkingLine line;
    private final Instant now;
    private final Function<Lived, @Nullable Boolean> overdue;

    StageTimes(WorkingLine line, Instant now, Function<Lived, @Nullable Boolean> overdue) {
        this.line = line;
        this.now = now;
        this.overdue = overdue;
    }

    /**
     * One stage, of all or of one group. Lengths are working days of nine hours; quantiles count what still lasts as such and
     * are null where fewer are known to have ended.
     *
     * @param group null when nothing is grouped
     * @param stays how many, of which {@code open} last
     * @param workingP50 while its owner holds the ball
     * @param waitingDays in all, while others do or nobody does
     * @param heldDays in all, by holder
     * @param share of the time that all stages of the same type cost in this group
     * @param timed stays that are over and had an allowance, of which {@code withinAllowance} kept to it
     */
    record StageTime(
            Subject.Type type,
            String stage,
            @Nullable String group,
            int stays,
            int open,
            @Nullable Double workingP50,
            @Nullable Double workingP80,
            @Nullable Double workingP95,
            double workingDays,
            double waitingDays,
            Map<String, Double> heldDays,
            double share,
            int timed,
            int withinAllowance) {}

    private record Place(
            Subject.Type type, String stage, @Nullable String group) {
        Place family() {
            return new Place(type, "", group);
        }
    }

    List<StageTime> of(List<Lived> stays, Bottlenecks.@Nullable By by) {
        Map<Place, List<Lived>> places = new java.util.HashMap<>();
        Map<Place, Double> families = new java.util.HashMap<>();
        for (Lived stay : stays) {
            Stream<@Nullable String> groups =
                    by == null ? Stream.of((String) null) : by.groups(stay).map(g -> g);
            groups.forEach(group -> {
                Place place = new Place(stay.subject().type(), stay.visit().stage(), group);
                places.computeIfAbsent(place, p -> new ArrayList<>()).add(stay);
                families.merge(place.family(), days(stay), Double::sum);
            });
        }
        return places.entrySet().stream()
                .map(e -> time(
                        e.getKey(),
                        e.getValue(),
                        families.getOrDefault(e.getKey().family(), 0.0)))
                .sorted(Comparator.comparingDouble(StageTime::share).reversed())
                .toList();
    }

    private StageTime time(Place place, List<Lived> stays, double family) {
        Map<String, Double> held = new TreeMap<>();
        double working = 0;
        List<KaplanMeier.Length> lengths = new ArrayList<>();
        for (Lived stay : stays) {
            double own = 0;
            for (Visit.Holding holding : stay.visit().holdings()) {
                double days = days(holding, stay);
                held.merge(holder(holding), days, Double::sum);
                own += holding.holder() == stay.visit().owner() ? days : 0;
            }
            lengths.add(new KaplanMeier.Length(own, stay.to() != null, 1));
            working += own;
        }
        double all = held.values().stream().mapToDouble(Double::doubleValue).sum();
        KaplanMeier curve = KaplanMeier.of(lengths);
        List<Boolean> late =
                stays.stream().map(overdue).filter(java.util.Objects::nonNull).toList();
        return new StageTime(
                place.type,
                place.stage,
                place.group,
                stays.size(),
                (int) stays.stream().filter(s -> s.to() == null).count(),
                known(curve.quantile(0.5)),
                known(curve.quantile(0.8)),
                known(curve.quantile(0.95)),
                working,
                all - working,
                held,
                family > 0 ? all / family : 0,
                late.size(),
                (int) late.stream().filter(l -> !l).count());
    }

    private double days(Lived stay) {
        return stay.visit().holdings().stream()
                .mapToDouble(holding -> days(holding, stay))
                .sum();
    }

    private double days(Visit.Holding holding, Lived stay) {
        Instant last = stay.to() == null ? now : stay.to();
        return line.days(holding.from(), holding.to() == null ? last : holding.to());
    }

    static String holder(Visit.Holding holding) {
        return holding.holder() == null ? "NOBODY" : holding.holder().name();
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
