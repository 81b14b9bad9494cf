package org.aiguillage.forecast;

import java.util.List;

/** From what to take peers: the closest likeness that enough earlier moments share, else the next. */
public enum Ladder {
    ACTIVITY(Likeness.ACTIVITY),
    STEP(Likeness.STEP, Likeness.ACTIVITY),
    POSITION(Likeness.POSITION, Likeness.ACTIVITY),
    AGE(Likeness.AGE, Likeness.ACTIVITY),
    RESOURCE(Likeness.RESOURCE, Likeness.ACTIVITY),
    DONE(Likeness.DONE, Likeness.ACTIVITY),
    STEP_AND_AGE(Likeness.STEP_AND_AGE, Likeness.STEP, Likeness.ACTIVITY),
    DONE_AND_AGE(Likeness.DONE_AND_AGE, Likeness.DONE, Likeness.ACTIVITY);

    private final List<Likeness> closestFirst;

    Ladder(Likeness... closestFirst) {
        this.closestFirst = List.of(closestFirst);
    }

    public List<Likeness> closestFirst() {
        return closestFirst;
    }
}
