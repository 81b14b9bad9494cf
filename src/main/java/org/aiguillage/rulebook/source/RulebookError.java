package org.aiguillage.rulebook.source;

import java.util.List;
import java.util.stream.Collectors;

/** A rules folder that cannot be used; each problem names the file, the line and what is wrong there. */
public final class RulebookError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RulebookError(List<Finding> findings) {
        super(findings.stream().map(Finding::text).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    /** All that is wrong, in the order of the files. */
    public List<Finding> findings() {
        return findings;
    }

    /** The same in English, one line each. */
    public List<String> problems() {
        return findings.stream().map(Finding::text).toList();
    }
}
