package org.aiguillage.rulebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a rules folder, so that all of it is told at once. */
final class Problems {
    private final Set<String> found = new LinkedHashSet<>();

    void add(String file, String what) {
        found.add(file + ": " + what);
    }

    void add(String file, int line, String what) {
        add(file + ":" + line, what);
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!none()) {
            throw new RulebookError(List.copyOf(found));
        }
    }
}
