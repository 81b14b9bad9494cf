package org.aiguillage.rulebook.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a rules folder, so that all of it is told at once. */
public final class Problems {
    private final Set<String> found = new LinkedHashSet<>();

    public void add(String file, String what) {
        found.add(file + ": " + what);
    }

    public void add(String file, int line, String what) {
        add(file + ":" + line, what);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public void throwIfAny() {
        if (!none()) {
            throw new RulebookError(List.copyOf(found));
        }
    }
}
