package org.aiguillage.governance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Caller;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.governance.RulebookEvent.RulebookActivated;
import org.aiguillage.governance.RulebookEvent.RulebookBrought;
import org.aiguillage.governance.RulebookEvent.RulebookReplaced;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;
import org.jspecify.annotations.Nullable;

/** What is in force when a database is opened: what it says itself, or else what it is given. */
public final class FirstRulebook {
    private final Journal journal;
    private final RulebookArchive archive;
    private final DueIndex dueIndex;

    public FirstRulebook(Journal journal, RulebookArchive archive, DueIndex dueIndex) {
        this.journal = journal;
        this.archive = archive;
        this.dueIndex = dueIndex;
    }

    /** The version in force; none in a database that never had one. Versions without a history are given theirs. */
    public Optional<String> inForce() {
        List<RulebookArchive.Old> old = archive.old();
        if (!old.isEmpty()) {
            journal.change(Caller.SYSTEM.actor(), change -> adopt(change, archive.old()));
        }
        return archive.inForce();
    }

    /** Each of them was in force from when it came; the one that the clocks follow is in force now. */
    private boolean adopt(Change change, List<RulebookArchive.Old> old) {
        @Nullable RulebookVersion last = null;
        for (RulebookArchive.Old each : old) {
            Map<String, String> files = archive.files(each.version()).orElse(Map.of());
            String before = last == null ? null : last.id();
            RulebookVersion brought = begin(change, each.version(), files, before, each.at());
            last = activate(change, brought, last);
            archive.adopted(each);
        }
        String followed = dueIndex.derivedWith().map(DueIndex.Derived::rulebook).orElse("");
        RulebookVersion newest = last;
        if (newest != null && !newest.id().equals(followed)) {
            archive.find(followed).ifPresent(version -> activate(change, version, newest));
        }
        return true;
    }

    /** Puts a first version in force, unless another came first. */
    public void begin(String version, Map<String, String> files) {
        journal.change(Caller.SYSTEM.actor(), change -> {
            if (archive.inForce().isEmpty()) {
                archive.keep(version, files);
                activate(change, begin(change, version, files, null, null), null);
            }
            return version;
        });
    }

    private static RulebookVersion begin(
            Change change,
            String version,
            Map<String, String> files,
            @Nullable String basedOn,
            @Nullable Instant keptSince) {
        return change.begin(
                RulebookVersion.STREAM,
                version,
                new RulebookBrought(Origin.START, basedOn, RulebookFiles.hashes(files), keptSince));
    }

    private static RulebookVersion activate(Change change, RulebookVersion version, @Nullable RulebookVersion before) {
        if (before != null) {
            change.append(RulebookVersion.STREAM, before, new RulebookReplaced(version.id()));
        }
        return change.append(
                RulebookVersion.STREAM, version, new RulebookActivated(null, before == null ? null : before.id()));
    }
}
