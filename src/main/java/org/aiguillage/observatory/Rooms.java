package org.aiguillage.observatory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.observatory.Figures.Room;
import org.jspecify.annotations.Nullable;

/** How much each investor can have open at once. */
record Rooms(Map<String, Room> byInvestor) {
    private static final Room ANY = new Room(null, false);

    /** @param today a mandate that has ended takes nothing more than it has */
    static Rooms of(List<Standing> mandates, LocalDate today) {
        return new Rooms(mandates.stream()
                .collect(Collectors.groupingBy(
                        it -> it.mandate().investorId(),
                        Collectors.collectingAndThen(Collectors.toList(), theirs -> room(theirs, today)))));
    }

    Room of(String investorId) {
        return byInvestor.getOrDefault(investorId, ANY);
    }

    private static Room room(List<Standing> mandates, LocalDate today) {
        int deals = 0;
        for (Standing mandate : mandates) {
            Integer capacity = capacity(mandate, today);
            if (capacity == null) {
                return ANY;
            }
            deals += capacity;
        }
        return new Room(deals, mandates.stream().mapToInt(Standing::load).sum() >= deals);
    }

    private static @Nullable Integer capacity(Standing standing, LocalDate today) {
        LocalDate last = standing.mandate().terms().validUntil();
        boolean over = last != null && last.isBefore(today);
        return over
                ? Integer.valueOf(standing.load())
                : standing.mandate().terms().capacity();
    }
}
