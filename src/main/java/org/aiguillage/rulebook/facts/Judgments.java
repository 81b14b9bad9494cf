package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Target;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule may say. The sentence is that of the rule that speaks; {@code args} fill its {0}, {1}, … in order and
 * none is null.
 */
public interface Judgments {

    /** The dossier must not reach this mandate. */
    void refuse(Candidate candidate, Object... args);

    /**
     * The dossier fits but for something that will pass.
     *
     * @param until the first day on which it may have passed; null when no day is known
     */
    void hold(Candidate candidate, @Nullable LocalDate until, Object... args);

    /** Something speaks for this mandate, as much as the table says. */
    void points(Candidate candidate, Weight weight, Object... args);

    /** @param item kind of a document, or path of a field */
    void missing(String item, Holder owedBy, Object... args);

    /**
     * The turn may take so long.
     *
     * @param workingDays full days of the calendar in force
     * @param warningShare the share of it after which a warning is due, above 0, at most 1
     */
    void allow(Number workingDays, BigDecimal warningShare);

    /**
     * When the turn reaches a level, and who is told.
     *
     * @param workingDays full days of the calendar in force past the end of the allowance; null where the moment follows from
     *     the allowance itself
     */
    void escalate(Level level, @Nullable Number workingDays, Target target);

    /** The level is worth an alert. */
    void alert(Level level, Object... args);
}
