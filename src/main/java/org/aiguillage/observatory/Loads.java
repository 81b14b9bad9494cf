package org.aiguillage.observatory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Holder;
import org.aiguillage.observatory.Figures.Load;
import org.aiguillage.observatory.StayHistory.Lived;

/** What each investor has before it. */
record Loads(BiFunction<Lived, Instant, Optional<Deadline>> deadline, Instant now, Rooms rooms) {

    /** The fullest hands first. */
    List<Load> of(List<Lived> stays) {
        return stays.stream()
                .filter(stay -> stay.to() == null && stay.investorId() != null)
                .collect(Collectors.groupingBy(stay -> Objects.requireNonNull(stay.investorId())))
                .entrySet()
                .stream()
                .map(e -> load(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Load::holding)
                        .thenComparing(Load::all)
                        .reversed()
                        .thenComparing(Load::investorId))
                .toList();
    }

    private Load load(String investorId, List<Lived> open) {
        List<Lived> holding =
                open.stream().filter(s -> s.visit().holder() == Holder.INVESTOR).toList();
        int late = (int) holding.stream().filter(this::late).count();
        int parked = (int) open.stream().filter(s -> s.visit().holder() == null).count();
        int waiting = open.size() - holding.size() - parked;
        return new Load(investorId, holding.size(), late, waiting, parked, rooms.of(investorId));
    }

    private boolean late(Lived stay) {
        return deadline.apply(stay, now).filter(it -> now.isAfter(it.due())).isPresent();
    }
}
