package org.aiguillage.observatory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.dossier.Stage;
import org.aiguillage.observatory.StageTimes.StageTime;
import org.aiguillage.observatory.StayHistory.Lived;
import org.jspecify.annotations.Nullable;

/** Where the time goes: by stage, by holder, by step, in working time. */
public final class Bottlenecks {
    private final StayHistory history;
    private final Timekeeper timekeeper;
    private final WorkingLine line;
    private final Clock clock;

    public Bottlenecks(StayHistory history, Timekeeper timekeeper, WorkingCalendar calendar, Clock clock) {
        this.history = history;
        this.timekeeper = timekeeper;
        this.line = new WorkingLine(calendar);
        this.clock = clock;
    }

    /** What stays are grouped by, beside their stage. */
    public enum By {
        TERRITORY,
        ROUND,
        SECTOR,
        INVESTOR;

        Stream<String> groups(Lived stay) {
            return switch (this) {
                case TERRITORY -> named(stay.territory());
                case ROUND -> named(stay.round());
                case SECTOR -> stay.sectors().isEmpty() ? named(null) : stay.sectors().stream();
                case INVESTOR -> stay.investorId() == null ? Stream.empty() : named(stay.investorId());
            };
        }

        private static Stream<String> named(@Nullable Object group) {
            return Stream.of(group == null ? "NONE" : group.toString());
        }
    }

    /**
     * @param stages the most expensive first
     * @param transitions from stage to stage, the most expensive first
     * @param loops stages that something came back to
     * @param handOvers from holder to holder, inside a stage and from one to the next
     * @param decided dossiers that every investor has answered for good, or that are closed and no investor had
     * @param withinAllowance of them, those without a stay that outlasted its allowance under the rulebook in force
     * @param share of the decided ones; null while there are none
     */
    public record Report(
            Instant asOf,
            List<StageTime> stages,
            List<Transition> transitions,
            List<Loop> loops,
            List<HandOver> handOvers,
            int decided,
            int withinAllowance,
            @Nullable Double share) {}

    /**
     * @param to the stage that followed, or {@code END}
     * @param days of working time spent before it, in all
     * @param share of what all of the same type cost
     */
    public record Transition(Subject.Type type, String from, String to, int count, double days, double share) {}

    /** @param subjects that came back at least once */
    public record Loop(Subject.Type type, String stage, int subjects, int returns) {}

    /** @param from and {@code to}: STARTUP, INVESTOR, CLUSTER, or NOBODY while it is parked */
    public record HandOver(String from, String to, int count) {}

    /** @param scope of who asks, who is told of what it sees */
    public Report report(Scope scope, @Nullable By by) {
        return history.read(scope, seen -> {
            Instant now = clock.instant();
            List<Lived> stays = seen.stream()
                    .filter(Lived::owned)
                    .sorted(Comparator.comparingInt(s -> s.visit().number()))
                    .toList();
            Map<Subject, List<Lived>> lives = stays.stream()
                    .collect(Collectors.groupingBy(Lived::subject, java.util.LinkedHashMap::new, Collectors.toList()));
            Set<String> late = late(stays);
            Set<String> decided = decided(stays);
            int within = (int) decided.stream().filter(d -> !late.contains(d)).count();
            return new Report(
                    now,
                    new StageTimes(line, now, this::overdue).of(stays, by),
                    new StageSteps(line, now).of(lives.values()),
                    loops(lives.values()),
                    handOvers(lives.values()),
                    decided.size(),
                    within,
                    decided.isEmpty() ? null : (double) within / decided.size());
        });
    }

    /** Whether the owner took longer than it may; null where no clock runs. */
    private @Nullable Boolean overdue(Lived stay) {
        Instant to = stay.to();
        return to == null
                ? null
                : timekeeper
                        .deadline(stay.ownersTurn(to))
                        .map(Deadline::due)
                        .map(to::isAfter)
                        .orElse(null);
    }

    private Set<String> late(List<Lived> stays) {
        return stays.stream()
                .filter(s -> Boolean.TRUE.equals(overdue(s)))
                .map(s -> s.subject().dossierId())
                .collect(Collectors.toSet());
    }

    private static Set<String> decided(List<Lived> stays) {
        Set<String> decided = new HashSet<>();
        stays.stream()
                .filter(s -> !s.visit().stage().equals(Stage.DRAFT.name()))
                .collect(Collectors.groupingBy(s -> s.subject().dossierId()))
                .forEach((dossier, its) -> {
                    boolean routed = its.stream().anyMatch(Bottlenecks::isDeal);
                    if (its.stream().filter(s -> !routed || isDeal(s)).allMatch(s -> s.to() != null)) {
                        decided.add(dossier);
                    }
                });
        return decided;
    }

    private static boolean isDeal(Lived stay) {
        return stay.subject().type() == Subject.Type.REFERRAL;
    }

    private static List<Loop> loops(Iterable<List<Lived>> lives) {
        Map<String, int[]> returns = new TreeMap<>();
        Map<String, Lived> example = new TreeMap<>();
        for (List<Lived> life : lives) {
            Map<String, Long> visits =
                    life.stream().collect(Collectors.groupingBy(Lived::place, Collectors.counting()));
            life.forEach(s -> example.putIfAbsent(s.place(), s));
            visits.forEach((place, times) -> {
                int[] sum = returns.computeIfAbsent(place, p -> new int[2]);
                sum[0] += times > 1 ? 1 : 0;
                sum[1] += (int) (times - 1);
            });
        }
        List<Loop> loops = new ArrayList<>();
        returns.forEach((place, sum) -> {
            Lived one = example.get(place);
            if (sum[1] > 0 && one != null) {
                loops.add(new Loop(one.subject().type(), one.visit().stage(), sum[0], sum[1]));
            }
        });
        loops.sort(Comparator.comparingInt(Loop::returns).reversed());
        return loops;
    }

    private static List<HandOver> handOvers(Iterable<List<Lived>> lives) {
        Map<List<String>, Integer> counts = new java.util.HashMap<>();
        for (List<Lived> life : lives) {
            List<String> holders = life.stream()
                    .flatMap(stay -> stay.visit().holdings().stream())
                    .map(StageTimes::holder)
                    .toList();
            for (int i = 1; i < holders.size(); i++) {
                if (!holders.get(i).equals(holders.get(i - 1))) {
                    counts.merge(List.of(holders.get(i - 1), holders.get(i)), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(e -> new HandOver(e.getKey().get(0), e.getKey().get(1), e.getValue()))
                .sorted(Comparator.comparingInt(HandOver::count).reversed())
                .toList();
    }
}
