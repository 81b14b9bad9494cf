package org.aiguillage.forecast;

/** In what two moments of two cases may be alike. */
public enum Likeness {
    /** The last activity. */
    ACTIVITY,
    /** The last two activities. */
    STEP,
    /** The last activity and how many came before it. */
    POSITION,
    /** The last activity and the age of the case, to a factor of two. */
    AGE,
    /** The last activity and who did it. */
    RESOURCE,
    /** The last activity and all that was done so far, in any order. */
    DONE,
    /** {@link #STEP} and {@link #AGE}. */
    STEP_AND_AGE,
    /** {@link #DONE} and {@link #AGE}. */
    DONE_AND_AGE
}
