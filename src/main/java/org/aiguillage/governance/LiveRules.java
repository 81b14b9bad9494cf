package org.aiguillage.governance;

/** The rules at work, ready to decide. */
public interface LiveRules {

    /**
     * Makes a version ready aside. What decides does not change.
     *
     * @throws RuntimeException when it cannot be made ready
     */
    void load(String version);

    /** Takes up the version in force, if it is another; who has begun with the one before finishes with it. */
    void follow();
}
