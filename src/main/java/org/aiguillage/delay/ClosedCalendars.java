package org.aiguillage.delay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The calendar of each turn: the standard one less the closures of whoever holds the ball. An investor's clock observes the
 * investor's closures, the cluster's those of the territorial office, the startup's those of all alone.
 */
final class ClosedCalendars {
    private final WorkingCalendar standard;
    private final Closures closures;
    private final InvestorNames names;
    private final Map<List<Closure>, WorkingCalendar> known = new ConcurrentHashMap<>();

    ClosedCalendars(WorkingCalendar standard, Closures closures, InvestorNames names) {
        this.standard = standard;
        this.closures = closures;
        this.names = names;
    }

    Closures closures() {
        return closures;
    }

    WorkingCalendar of(Holder holder, Visit.Terms terms) {
        if (closures.all().isEmpty()) {
            return standard;
        }
        List<Closure> observed = observed(holder, terms);
        return observed.isEmpty() ? standard : known.computeIfAbsent(observed, this::less);
    }

    private List<Closure> observed(Holder holder, Visit.Terms terms) {
        return switch (holder) {
            case STARTUP -> closures.ofAll();
            case CLUSTER -> closures.ofTerritory(terms.territory());
            case INVESTOR -> closures.ofInvestor(called(terms));
        };
    }

    private Set<String> called(Visit.Terms terms) {
        String id = terms.investorId();
        return id == null || !closures.nameInvestors() ? Set.of() : names.of(id);
    }

    private WorkingCalendar less(List<Closure> observed) {
        Predicate<LocalDate> closed = day -> observed.stream().anyMatch(closure -> closure.covers(day));
        return standard.without(standard.name() + " with closures", closed);
    }
}
