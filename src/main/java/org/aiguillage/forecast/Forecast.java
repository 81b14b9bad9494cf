package org.aiguillage.forecast;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.aiguillage.forecast.KaplanMeier.Length;
import org.jspecify.annotations.Nullable;

/**
 * How long a stay will still last, from how long others did. Peers are the stays in the same stage and round that outlasted its
 * age, all of them, so that ties are whole; fewer than 30 are widened to every round. Those that still last are censored.
 */
public final class Forecast {
    private static final int FEWEST = 30;

    private Forecast() {}

    /**
     * @param history what may be known; of it, only what had begun by {@code now} is, and no end after it
     * @param stay one that lasts at {@code now}
     */
    public static Outlook remaining(List<Stay> history, Stay stay, long now) {
        long age = stay.lengthBy(now);
        List<Stay> inStage = history.stream()
                .filter(s -> s.stage().equals(stay.stage()) && !s.id().equals(stay.id()) && s.begunBy(now))
                .toList();
        List<Length> alike = lengths(
                inStage.stream()
                        .filter(s -> Objects.equals(s.round(), stay.round()))
                        .toList(),
                now);
        boolean widened = outlasting(alike, (double) age) < FEWEST;
        return outlook(widened ? lengths(inStage, now) : alike, age, widened);
    }

    private static Outlook outlook(List<Length> peers, long reached, boolean widened) {
        KaplanMeier curve = KaplanMeier.of(peers);
        double age = (double) reached;
        return new Outlook(
                outlasting(peers, age),
                widened,
                Duration.ofMillis(reached),
                peers.isEmpty() ? null : 1 - curve.survivalBefore(age),
                duration(curve.remaining(age, 0.1)),
                duration(curve.remaining(age, 0.5)),
                duration(curve.remaining(age, 0.8)),
                duration(curve.remaining(age, 0.9)));
    }

    static List<Length> lengths(List<Stay> stays, long now) {
        return stays.stream()
                .map(s -> new Length((double) s.lengthBy(now), s.endedBy(now), 1))
                .toList();
    }

    private static int outlasting(List<Length> peers, double age) {
        return (int) peers.stream().filter(p -> p.length() > age).count();
    }

    private static @Nullable Duration duration(double milliseconds) {
        return Double.isNaN(milliseconds) ? null : Duration.ofMillis(Math.round(milliseconds));
    }

    /**
     * How long stays last in all.
     *
     * @param n stays, ended or not
     */
    public record Pace(
            int n, @Nullable Duration p50, @Nullable Duration p80) {}

    public static Pace pace(List<Stay> stays, long now) {
        List<Stay> begun = stays.stream().filter(s -> s.begunBy(now)).toList();
        KaplanMeier curve = KaplanMeier.of(lengths(begun, now));
        return new Pace(begun.size(), duration(curve.quantile(0.5)), duration(curve.quantile(0.8)));
    }
}
