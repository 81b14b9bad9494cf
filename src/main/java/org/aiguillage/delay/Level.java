package org.aiguillage.delay;

/** How far slowness has gone. */
public enum Level {
    WARNING,
    BREACH,
    TERRITORY,
    REGION;

    /** Who is told where no rule says otherwise. */
    public Target usualTarget() {
        return switch (this) {
            case WARNING, BREACH -> Target.HOLDER;
            case TERRITORY -> Target.TERRITORY;
            case REGION -> Target.REGION;
        };
    }
}
