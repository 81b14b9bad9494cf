package org.aiguillage.observatory;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.aiguillage.delay.Visit;
import org.aiguillage.observatory.StayHistory.Lived;

/** Working days of stays, as of a moment. */
record Worked(WorkingLine line, Instant now) {

    /** In all, whoever held it. */
    double all(Lived stay) {
        return line.days(stay.from(), stay.until(now));
    }

    /** While its owner held it. */
    double owned(Lived stay) {
        return stay.visit().holdings().stream()
                .filter(holding -> holding.holder() == stay.visit().owner())
                .mapToDouble(holding -> days(holding, stay))
                .sum();
    }

    /** By holder, {@code NOBODY} while it was parked. */
    Map<String, Double> held(Lived stay) {
        Map<String, Double> held = new TreeMap<>();
        stay.visit()
                .holdings()
                .forEach(holding -> held.merge(StageTimes.holder(holding), days(holding, stay), Double::sum));
        return held;
    }

    private double days(Visit.Holding holding, Lived stay) {
        return line.days(holding.from(), holding.to() == null ? stay.until(now) : holding.to());
    }
}
