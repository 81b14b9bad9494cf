package org.aiguillage.rulebook.kinds;

import java.time.LocalDate;
import java.util.List;
import org.aiguillage.routing.Verdict.Points;
import org.aiguillage.routing.Verdict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What some rules say of a mandate, and of all of its kind.
 *
 * @param until the first day on which a hold may have passed, where a rule knows it
 */
public record Opinion(
        List<Later<Reason>> refusals,
        List<Later<Reason>> holds,
        List<Later<Points>> points,
        @Nullable LocalDate until) {

    /** Nothing was said. */
    public static final Opinion NONE = new Opinion(List.of(), List.of(), List.of(), null);

    public Opinion {
        refusals = List.copyOf(refusals);
        holds = List.copyOf(holds);
        points = List.copyOf(points);
    }

    /** Whether nothing was said. */
    boolean silent() {
        return refusals.isEmpty() && holds.isEmpty() && points.isEmpty();
    }
}
