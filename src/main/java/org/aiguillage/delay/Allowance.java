package org.aiguillage.delay;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The working time that a turn may take, and what follows when it takes longer.
 *
 * @param working time inside the opening hours of the calendar
 * @param warningShare the share of it after which a warning is due, between 0 and 1
 * @param ruleId the rule that granted it
 * @param steps at most one for each level; a level beyond BREACH that has none is never reached
 */
public record Allowance(Duration working, BigDecimal warningShare, String ruleId, List<Step> steps) {

    /**
     * @param past working time after the end of the allowance; it counts for TERRITORY and REGION alone
     * @param target who is told
     * @param ruleId the rule that said so
     */
    public record Step(Level level, Duration past, Target target, String ruleId) {}

    public Allowance {
        steps = List.copyOf(steps);
    }

    /** An allowance with a warning and a breach, and nothing beyond. */
    public Allowance(Duration working, BigDecimal warningShare, String ruleId) {
        this(working, warningShare, ruleId, List.of());
    }

    /** The working time after which a warning is due, to the millisecond. */
    public Duration untilWarning() {
        return Duration.ofMillis(
                warningShare.multiply(BigDecimal.valueOf(working.toMillis())).longValue());
    }

    /** The working time after which a level is reached; none for one that never is. */
    public Optional<Duration> until(Level level) {
        return switch (level) {
            case WARNING -> Optional.of(untilWarning());
            case BREACH -> Optional.of(working);
            case TERRITORY, REGION -> step(level).map(step -> working.plus(step.past()));
        };
    }

    /** Who is told of a level. */
    public Target target(Level level) {
        return step(level).map(Step::target).orElse(level.usualTarget());
    }

    private Optional<Step> step(Level level) {
        return steps.stream().filter(step -> step.level() == level).findFirst();
    }
}
