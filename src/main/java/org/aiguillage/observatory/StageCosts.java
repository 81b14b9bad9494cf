package org.aiguillage.observatory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aiguillage.observatory.Figures.Cost;
import org.aiguillage.observatory.StayHistory.Lived;

/** What stages cost, each beside all. */
final class StageCosts {
    private StageCosts() {}

    private record Held(Place place, int stays, Map<String, Double> byHolder) {
        double days() {
            return byHolder.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** @param way stays by stage, in the order of the stages */
    static List<Cost> of(Map<Place, List<Lived>> way, Worked worked) {
        List<Held> held = new ArrayList<>();
        way.forEach((place, stays) -> held.add(held(place, stays, worked)));
        double all = held.stream().mapToDouble(Held::days).sum();
        return held.stream()
                .map(it -> new Cost(it.place(), it.stays(), it.byHolder(), it.days(), all > 0 ? it.days() / all : 0))
                .toList();
    }

    private static Held held(Place place, List<Lived> stays, Worked worked) {
        Map<String, Double> byHolder = new TreeMap<>();
        stays.forEach(stay -> worked.held(stay).forEach((holder, days) -> byHolder.merge(holder, days, Double::sum)));
        return new Held(place, stays.size(), byHolder);
    }
}
