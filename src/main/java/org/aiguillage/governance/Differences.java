package org.aiguillage.governance;

import java.util.Map;

/** Compares two versions of the rulebook. */
public interface Differences {

    /**
     * What {@code to} says that {@code from} did not.
     *
     * @param from files of a version, path to text
     * @param to files of another
     */
    Difference between(Map<String, String> from, Map<String, String> to);
}
