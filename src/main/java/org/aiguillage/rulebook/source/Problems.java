package org.aiguillage.rulebook.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.language.Sentence;

/** Collects what is wrong with a rules folder, so that all of it is told at once. */
public final class Problems {
    private static final int NONE = 0;

    private final Set<Finding> found = new LinkedHashSet<>();

    /** What is said to who writes rules is said in English alone. */
    public void add(String file, String what) {
        add(file, NONE, what);
    }

    public void add(String file, int line, String what) {
        add(file, line, new Sentence(what, what));
    }

    public void add(String file, int line, Sentence what) {
        found.add(new Finding(file, Math.max(line, NONE), -1, what));
    }

    void add(Finding finding) {
        found.add(finding);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order in which it was found. */
    public List<Finding> all() {
        return List.copyOf(found);
    }

    public void throwIfAny() {
        if (!none()) {
            throw new RulebookError(all());
        }
    }
}
