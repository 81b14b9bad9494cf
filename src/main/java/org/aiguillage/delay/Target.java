package org.aiguillage.delay;

/** Who is told that a level is reached. */
public enum Target {
    /** Whoever holds the ball. */
    HOLDER,
    /** The territorial office of the company. */
    TERRITORY,
    /** The regional committee. */
    REGION
}
