package org.aiguillage.governance;

import java.util.Map;
import org.aiguillage.refusal.Refused;

/** What a version says that another did not. */
public final class CompareRulebooks {
    private final RulebookArchive archive;
    private final Differences differences;

    public CompareRulebooks(RulebookArchive archive, Differences differences) {
        this.archive = archive;
        this.differences = differences;
    }

    /** @throws Refused when there is no such version */
    public Difference between(String from, String to) {
        return differences.between(files(from), files(to));
    }

    private Map<String, String> files(String version) {
        return archive.files(version).orElseThrow(Refused::notFound);
    }
}
