package org.aiguillage.rulebook.kinds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.routing.Verdict.Points;
import org.aiguillage.routing.Verdict.Reason;
import org.jspecify.annotations.Nullable;

/** Folds what rules say of one mandate into its verdict, whatever the order in which they say it. */
public final class Fold {
    private static final Comparator<Points> BY_RULE = Comparator.comparing(Points::ruleId)
            .thenComparing(Points::criterion)
            .thenComparing(Points::points)
            .thenComparing(p -> p.sentence().en());
    private static final Comparator<Reason> REASONS_BY_RULE =
            Comparator.comparing(Reason::ruleId).thenComparing(r -> r.sentence().en());

    private final List<Points> points = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private boolean refused;
    private @Nullable LocalDate until;

    public Fold and(Opinion opinion) {
        for (Later<Points> one : opinion.points()) {
            points.add(one.get());
        }
        for (Later<Reason> one : opinion.refusals()) {
            reasons.add(one.get());
        }
        for (Later<Reason> one : opinion.holds()) {
            reasons.add(one.get());
        }
        refused |= !opinion.refusals().isEmpty();
        LocalDate day = opinion.until();
        until = day == null || (until != null && until.isBefore(day)) ? until : day;
        return this;
    }

    /** @param version of the rulebook that decides */
    public Verdict verdict(String version, Standing standing) {
        points.sort(BY_RULE);
        reasons.sort(REASONS_BY_RULE);
        int score = 0;
        for (Points one : points) {
            score += one.points();
        }
        return new Verdict(
                standing.mandate().id(),
                standing.mandate().investorId(),
                refused ? Answer.REFUSE : reasons.isEmpty() ? Answer.ROUTE : Answer.HOLD,
                score,
                List.copyOf(points),
                List.copyOf(reasons),
                until,
                version);
    }
}
