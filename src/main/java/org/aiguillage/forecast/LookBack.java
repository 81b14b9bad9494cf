package org.aiguillage.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.forecast.Accuracy.Checked;
import org.jspecify.annotations.Nullable;

/**
 * How good {@link Forecast} would have been, as of each moment with only what was then known: at the beginning of each stay, and
 * again at the ages of one day, two, four and so on while it lasted.
 */
public final class LookBack {
    private static final int MOST = 2_000;

    private LookBack() {}

    /**
     * @param accuracy lengths are in days of the clock
     * @param unknown moments at which too little was known for a median
     */
    public record Result(int moments, int unknown, Accuracy accuracy) {}

    private record Moment(Stay stay, long age, long at) {}

    /**
     * @param day of the clock, in milliseconds
     * @param now until when the stays were seen
     */
    public static Result of(List<Stay> stays, long day, long now) {
        Map<String, List<Stay>> byStage = stays.stream().collect(Collectors.groupingBy(Stay::stage));
        List<Moment> moments = spread(moments(stays, day, now));
        List<Checked> checked = new ArrayList<>();
        for (Moment moment : moments) {
            List<Stay> peers = byStage.getOrDefault(moment.stay.stage(), List.of());
            Outlook outlook = Forecast.remaining(peers, moment.stay, moment.at);
            Checked one = checked(outlook, moment, day, now);
            if (one != null) {
                checked.add(one);
            }
        }
        return new Result(moments.size(), moments.size() - checked.size(), Accuracy.of(checked));
    }

    private static @Nullable Checked checked(Outlook outlook, Moment moment, long day, long now) {
        Duration p10 = outlook.p10();
        Duration p50 = outlook.p50();
        if (p10 == null || p50 == null) {
            return null;
        }
        Duration p90 = outlook.p90();
        return new Checked(
                days(p10, day),
                days(p50, day),
                p90 == null ? Double.POSITIVE_INFINITY : days(p90, day),
                (double) (moment.stay.lengthBy(now) - moment.age) / day,
                moment.stay.endedBy(now));
    }

    private static double days(Duration duration, long day) {
        return (double) duration.toMillis() / day;
    }

    private static List<Moment> moments(List<Stay> stays, long day, long now) {
        List<Moment> moments = new ArrayList<>();
        for (Stay stay : stays) {
            for (long age = 0; age == 0 || age < stay.lengthBy(now); age = age == 0 ? day : 2 * age) {
                Long at = stay.whenHeldFor(age);
                if (at != null && at <= now) {
                    moments.add(new Moment(stay, age, at));
                }
            }
        }
        moments.sort(Comparator.comparingLong(Moment::at));
        return moments;
    }

    /** A long history is looked at in even steps. */
    private static List<Moment> spread(List<Moment> moments) {
        int step = moments.size() / MOST + 1;
        List<Moment> some = new ArrayList<>();
        for (int i = 0; i < moments.size(); i += step) {
            some.add(moments.get(i));
        }
        return some;
    }
}
