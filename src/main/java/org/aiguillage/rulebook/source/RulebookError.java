package org.aiguillage.rulebook.source;

import java.util.List;

/** A rules folder that cannot be used; each problem names the file, the line and what is wrong there. */
public final class RulebookError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RulebookError(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the files. */
    public List<String> problems() {
        return problems;
    }
}
