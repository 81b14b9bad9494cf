package org.aiguillage.refusal;

import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** The rules could not answer: one of them ended by a limit or by an exception. Nothing was decided. */
public final class RulesFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How the evaluation ended. */
    public enum Why {
        /** It did not end within the time allowed. */
        TOO_LONG,
        /** It matched or judged more than any sound rule does. */
        TOO_MANY,
        /** A condition or a judgment threw an exception. */
        THREW
    }

    /** Stands where a rule's id is expected and none could be made out. */
    private static final String UNKNOWN = "unknown";

    private final String rulebook;
    private final @Nullable String ruleId;
    private final Why why;

    /**
     * @param ruleId null when no rule could be made out
     * @param cause what a condition or a judgment threw
     */
    public RulesFailed(String rulebook, @Nullable String ruleId, Why why, @Nullable Throwable cause) {
        super("rulebook " + rulebook + ", rule " + (ruleId == null ? UNKNOWN : ruleId) + ": " + why, cause);
        this.rulebook = rulebook;
        this.ruleId = ruleId;
        this.why = why;
    }

    /** The version that failed. */
    public String rulebook() {
        return rulebook;
    }

    public @Nullable String ruleId() {
        return ruleId;
    }

    /** Its id, or {@link #UNKNOWN}. */
    public String ruleName() {
        return ruleId == null ? UNKNOWN : ruleId;
    }

    public Why why() {
        return why;
    }

    /** What to tell whoever keeps the rules. */
    public Sentence sentence() {
        Sentence who = ruleId == null
                ? new Sentence("Une règle", "A rule")
                : new Sentence("La règle " + ruleId, "The rule " + ruleId);
        return switch (why) {
            case TOO_LONG ->
                new Sentence(
                        who.fr() + " ne finit pas dans le temps permis : rien n’a été décidé.",
                        who.en() + " does not end within the time allowed: nothing was decided.");
            case TOO_MANY ->
                new Sentence(
                        who.fr() + " dépasse de loin le nombre d’avis permis : rien n’a été décidé.",
                        who.en() + " goes far beyond the number of judgments allowed: nothing was decided.");
            case THREW ->
                new Sentence(
                        who.fr() + " a échoué" + detail(" (", ")") + " : rien n’a été décidé.",
                        who.en() + " failed" + detail(" (", ")") + ": nothing was decided.");
        };
    }

    private String detail(String before, String after) {
        Throwable cause = getCause();
        return cause == null ? "" : before + cause.getClass().getSimpleName() + after;
    }
}
