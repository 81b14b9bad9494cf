package org.aiguillage.governance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Caller;
import org.aiguillage.governance.RulebookEvent.RulebookBrought;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;

/** Makes a candidate of some rules and tables. What decides does not change. */
public final class BringRulebook {
    private final Journal journal;
    private final RulebookArchive archive;
    private final CandidateCheck check;

    public BringRulebook(Journal journal, RulebookArchive archive, CandidateCheck check) {
        this.journal = journal;
        this.archive = archive;
        this.check = check;
    }

    /** @param isNew false when the version was there already, as it then stays */
    public record Brought(RulebookVersion version, boolean isNew) {}

    /**
     * Checks and keeps a version; takes as long as the check does.
     *
     * @param files path to text
     * @throws Invalid naming all that is wrong by file and line; nothing was kept then
     */
    public Brought bring(Caller caller, Map<String, String> files, Origin origin) {
        String version = RulebookFiles.version(RulebookFiles.hashes(files));
        return archive.find(version)
                .map(known -> new Brought(known, false))
                .orElseGet(() -> bring(caller, version, files, origin));
    }

    private Brought bring(Caller caller, String version, Map<String, String> files, Origin origin) {
        List<FieldError> problems = check.problems(files);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return journal.change(caller.actor(), change -> {
            Optional<RulebookVersion> meanwhile = archive.find(version);
            if (meanwhile.isPresent()) {
                return new Brought(meanwhile.get(), false);
            }
            archive.keep(version, files);
            RulebookBrought brought =
                    new RulebookBrought(origin, archive.inForce().orElse(null), RulebookFiles.hashes(files), null);
            return new Brought(change.begin(RulebookVersion.STREAM, version, brought), true);
        });
    }
}
