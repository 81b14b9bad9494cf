package org.aiguillage.app;

import java.util.Optional;
import org.aiguillage.access.Caller;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.governance.AfterActivation;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;

/** Derives every armed moment again when the rulebook is not the one they follow; what has fired stays fired. */
record DeriveClocks(Timekeeper timekeeper, Visits.Open open, DueIndex dueIndex) implements AfterActivation {

    @Override
    public void activated(Change change, RulebookVersion version) {
        derive(version.id());
    }

    /** At the start, for what could not be derived when the version came into force. */
    void ifNeeded(Journal journal, String version) {
        if (!dueIndex.derivedWith().equals(Optional.of(version))) {
            journal.change(Caller.SYSTEM.actor(), change -> {
                derive(version);
                return version;
            });
        }
    }

    private void derive(String version) {
        timekeeper.armAll(open);
        dueIndex.derivedWith(version);
    }
}
