package org.aiguillage.observatory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.forecast.KaplanMeier;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.StayHistory.Lived;
import org.aiguillage.routing.DeclineReason;
import org.jspecify.annotations.Nullable;

/** What the pictures are drawn from: where time goes, what stands where, how far dossiers come, among what the caller may see. */
public final class Figures {
    /** Working days at which an age begins, beside that of zero. */
    public static final List<Integer> AGES = List.of(5, 10, 20);

    private static final List<Double> QUANTILES = List.of(0.1, 0.25, 0.5, 0.75, 0.9);
    private static final int LATEST = 100;
    private static final int MOST_KEPT = 100;

    private final StayHistory history;
    private final Mandates mandates;
    private final Timekeeper timekeeper;
    private final WorkingLine line;
    private final Duration day;
    private final ZoneId zone;
    private final Clock clock;
    private final Map<Scope, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public Figures(
            StayHistory history, Mandates mandates, Timekeeper timekeeper, WorkingCalendar calendar, Clock clock) {
        this.history = history;
        this.mandates = mandates;
        this.timekeeper = timekeeper;
        this.line = new WorkingLine(calendar);
        this.day = calendar.day();
        this.zone = calendar.zone();
        this.clock = clock;
    }

    /**
     * @param since when the oldest stay began; null where there is none
     * @param dossiers that were submitted
     * @param stays in stages, of which {@code open} last
     */
    public record Counted(Instant asOf, @Nullable Instant since, int dossiers, int stays, int open) {}

    /**
     * How long a stage takes.
     *
     * @param quantiles working days, its owner holding the ball, by which 10, 25, 50, 75 and 90 % of the stays had ended, those
     *     that last counted as such; null where fewer are known to have
     * @param allowed working days: the median of what the latest of them were allowed; null where no clock runs
     */
    public record Spread(
            Place place,
            int stays,
            int open,
            List<@Nullable Double> quantiles,
            @Nullable Double allowed) {}

    /**
     * What a stage costs.
     *
     * @param held working days by holder, {@code NOBODY} while parked
     * @param share of the days of all stages
     */
    public record Cost(Place place, int stays, Map<String, Double> held, double days, double share) {}

    /**
     * How long what stands in a stage has stood there.
     *
     * @param counts from zero days on, then from each of {@link #AGES} on
     */
    public record Ages(Place place, List<Integer> counts) {
        public int all() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * How many dossiers have come to a stage, or further.
     *
     * @param place null for the last step: money received
     */
    public record Step(@Nullable Place place, int dossiers) {}

    /** How many deals were declined for one reason. */
    public record Declined(DeclineReason reason, int beforeMeeting, int afterMeeting) {
        public int all() {
            return beforeMeeting + afterMeeting;
        }
    }

    /**
     * What an investor has before it.
     *
     * @param holding deals that wait for it, of which {@code late} are past their allowance
     * @param waiting deals that wait for somebody else
     * @param room what it can have open at once
     */
    public record Load(String investorId, int holding, int late, int waiting, int parked, Room room) {
        public int all() {
            return holding + waiting + parked;
        }
    }

    /**
     * How many deals the mandates of an investor can have open at once, in all territories.
     *
     * @param deals null where one of them takes any number
     * @param full whether there is a limit, and it is reached
     */
    public record Room(@Nullable Integer deals, boolean full) {}

    /**
     * @param declined the reason given most often first, any other last
     * @param loads the fullest hands first
     */
    public record Shown(
            Counted counted,
            List<Cost> costs,
            List<Spread> spreads,
            List<Ages> ages,
            List<Step> funnel,
            List<Declined> declined,
            List<Load> loads) {}

    private record Moment(long position, Instant minute) {}

    private record Kept(Moment moment, Shown shown) {}

    /**
     * Counted once a minute at most while nothing happens, and by one caller at a time, for every stay is looked at.
     *
     * @param scope of who asks: an investor is told of its own deals, a startup of its own raises
     */
    public synchronized Shown of(Scope scope) {
        Moment moment = new Moment(history.position(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
        Kept before = kept.get(scope);
        if (before != null && before.moment().equals(moment)) {
            return before.shown();
        }
        Shown shown = counted(scope);
        kept.put(scope, new Kept(moment, shown));
        return shown;
    }

    private Shown counted(Scope scope) {
        return history.read(scope, seen -> {
            Worked worked = new Worked(line, clock.instant());
            Map<Place, List<Lived>> way = way(seen);
            List<Lived> on = way.values().stream().flatMap(List::stream).toList();
            return new Shown(
                    counted(on, worked.now()),
                    StageCosts.of(way, worked),
                    way.entrySet().stream()
                            .map(e -> spread(e.getKey(), e.getValue(), worked))
                            .toList(),
                    ages(way, worked),
                    new Funnel(seen).steps(),
                    new Declines(seen).told(scope),
                    new Loads(this::deadline, worked.now(), rooms(worked.now())).of(on));
        });
    }

    /** Where the time goes, alone. */
    public List<Cost> costs(Scope scope) {
        return of(scope).costs();
    }

    private static Map<Place, List<Lived>> way(List<Lived> seen) {
        Map<String, Place> places =
                Place.WAY.stream().collect(Collectors.toMap(p -> p.type() + "/" + p.stage(), p -> p));
        Map<Place, List<Lived>> way = new TreeMap<>(Comparator.comparing(Place.WAY::indexOf));
        seen.stream()
                .filter(Lived::owned)
                .forEach(stay -> Optional.ofNullable(places.get(stay.place()))
                        .ifPresent(place -> way.computeIfAbsent(place, p -> new java.util.ArrayList<>())
                                .add(stay)));
        return way;
    }

    private static Counted counted(List<Lived> on, Instant now) {
        return new Counted(
                now,
                on.stream().map(Lived::from).min(Comparator.naturalOrder()).orElse(null),
                (int) on.stream().map(s -> s.subject().dossierId()).distinct().count(),
                on.size(),
                (int) on.stream().filter(s -> s.to() == null).count());
    }

    private Spread spread(Place place, List<Lived> stays, Worked worked) {
        KaplanMeier curve = KaplanMeier.of(stays.stream()
                .map(stay -> new KaplanMeier.Length(worked.owned(stay), stay.to() != null, 1))
                .toList());
        List<@Nullable Double> quantiles = new java.util.ArrayList<>();
        QUANTILES.stream().map(curve::quantile).forEach(days -> quantiles.add(Double.isNaN(days) ? null : days));
        int open = (int) stays.stream().filter(s -> s.to() == null).count();
        return new Spread(place, stays.size(), open, quantiles, allowed(stays, worked.now()));
    }

    private @Nullable Double allowed(List<Lived> stays, Instant now) {
        List<Double> allowances = stays.subList(Math.max(0, stays.size() - LATEST), stays.size()).stream()
                .flatMap(stay -> deadline(stay, now).stream())
                .map(deadline -> (double) deadline.allowance().working().toMillis() / day.toMillis())
                .sorted()
                .toList();
        return allowances.isEmpty() ? null : allowances.get(allowances.size() / 2);
    }

    private Optional<Deadline> deadline(Lived stay, Instant now) {
        return timekeeper.deadline(stay.ownersTurn(stay.until(now)));
    }

    private Rooms rooms(Instant now) {
        return Rooms.of(mandates.standing(), now.atZone(zone).toLocalDate());
    }

    private static List<Ages> ages(Map<Place, List<Lived>> way, Worked worked) {
        return way.entrySet().stream()
                .map(e -> new Ages(e.getKey(), counts(e.getValue(), worked)))
                .filter(ages -> ages.all() > 0)
                .toList();
    }

    private static List<Integer> counts(List<Lived> stays, Worked worked) {
        int[] counts = new int[AGES.size() + 1];
        stays.stream().filter(s -> s.to() == null).forEach(stay -> {
            double days = worked.all(stay);
            counts[(int) AGES.stream().filter(from -> days >= from).count()]++;
        });
        return java.util.Arrays.stream(counts).boxed().toList();
    }
}
