package org.aiguillage.backtest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.jspecify.annotations.Nullable;

/** One mandate that the two versions may treat differently. */
final class Fork {
    /** Beyond these nobody looks: a rank there is no news. */
    private static final int TOP = 10;

    private final String mandateId;
    private final String investorId;
    private Fate before;
    private Fate after;
    private List<String> pointRules;

    Fork(String mandateId, String investorId, Fate before, Fate after, List<String> pointRules) {
        this.mandateId = mandateId;
        this.investorId = investorId;
        this.before = before;
        this.after = after;
        this.pointRules = pointRules;
    }

    String investorId() {
        return investorId;
    }

    Fate before() {
        return before;
    }

    Fate after() {
        return after;
    }

    void become(Fate newBefore, Fate newAfter, List<String> newPointRules) {
        before = newBefore;
        after = newAfter;
        pointRules = newPointRules;
    }

    Optional<DealChange> change() {
        return Optional.ofNullable(kind()).map(this::change);
    }

    private DealChange change(DealChange.Kind kind) {
        return new DealChange(
                kind,
                mandateId,
                before.answer(),
                after.answer(),
                kind == DealChange.Kind.LOST ? before.later() : after.later(),
                before.rank(),
                after.rank(),
                score(before),
                score(after),
                kind == DealChange.Kind.MOVED ? pointRules : differing(before.reasons(), after.reasons()));
    }

    private DealChange.@Nullable Kind kind() {
        if (before.routed() && after.routed()) {
            return before.score() != after.score() || (ranksDiffer() && inTop()) ? DealChange.Kind.MOVED : null;
        } else if (after.routed()) {
            return DealChange.Kind.GAINED;
        } else if (before.routed()) {
            return DealChange.Kind.LOST;
        }
        return before.answer() == after.answer() ? null : DealChange.Kind.HELD;
    }

    private boolean ranksDiffer() {
        return !Objects.equals(before.rank(), after.rank());
    }

    private boolean inTop() {
        return inTop(before.rank()) || inTop(after.rank());
    }

    private static boolean inTop(@Nullable Integer rank) {
        return rank != null && rank <= TOP;
    }

    private static @Nullable Integer score(Fate fate) {
        return fate.answer() == Answer.REFUSE ? null : fate.score();
    }

    private static List<String> differing(List<String> some, List<String> others) {
        TreeSet<String> onlyOne = new TreeSet<>(some);
        onlyOne.addAll(others);
        onlyOne.removeIf(id -> some.contains(id) && others.contains(id));
        return List.copyOf(onlyOne);
    }

    /** The rules whose points differ between two verdicts. */
    static List<String> pointRules(Verdict some, Verdict others) {
        TreeSet<String> ids = new TreeSet<>();
        some.points().stream().filter(p -> !gives(others, p)).forEach(p -> ids.add(p.ruleId()));
        others.points().stream().filter(p -> !gives(some, p)).forEach(p -> ids.add(p.ruleId()));
        return List.copyOf(ids);
    }

    private static boolean gives(Verdict verdict, Verdict.Points points) {
        return verdict.points().stream()
                .anyMatch(p -> p.points() == points.points()
                        && p.ruleId().equals(points.ruleId())
                        && p.criterion().equals(points.criterion()));
    }
}
