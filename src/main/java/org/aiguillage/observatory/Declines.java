package org.aiguillage.observatory;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.access.Scope;
import org.aiguillage.observatory.Figures.Declined;
import org.aiguillage.observatory.StayHistory.Lived;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.ReferralStage;

/** Why deals were declined, and whether they had come to a meeting before. */
final class Declines {
    private static final Set<String> MET =
            EnumSet.range(ReferralStage.FIRST_MEETING, ReferralStage.FUNDS_RECEIVED).stream()
                    .map(ReferralStage::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final List<Lived> declined;
    private final Set<String> met;

    Declines(List<Lived> stays) {
        this.declined = stays.stream().filter(stay -> stay.declined() != null).toList();
        this.met = stays.stream()
                .filter(stay ->
                        stay.investorId() != null && MET.contains(stay.visit().stage()))
                .map(stay -> stay.subject().id())
                .collect(Collectors.toSet());
    }

    /** The reason given most often first, any other last; to a company only those that it is told of each deal. */
    List<Declined> told(Scope scope) {
        return declined.stream().collect(Collectors.groupingBy(stay -> reason(stay, scope))).entrySet().stream()
                .map(e -> counted(e.getKey(), e.getValue()))
                .sorted(Comparator.<Declined, Boolean>comparing(it -> it.reason() == DeclineReason.OTHER)
                        .thenComparing(Declined::all, Comparator.reverseOrder())
                        .thenComparing(Declined::reason))
                .toList();
    }

    private static DeclineReason reason(Lived stay, Scope scope) {
        DeclineReason reason = Objects.requireNonNull(stay.declined());
        return scope instanceof Scope.OfCompany ? reason.toCompany() : reason;
    }

    private Declined counted(DeclineReason reason, List<Lived> stays) {
        int after = (int)
                stays.stream().filter(stay -> met.contains(stay.subject().id())).count();
        return new Declined(reason, stays.size() - after, after);
    }
}
