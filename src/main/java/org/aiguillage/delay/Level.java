package org.aiguillage.delay;

/** How far slowness has gone. */
public enum Level {
    WARNING,
    BREACH,
    TERRITORY,
    REGION
}
