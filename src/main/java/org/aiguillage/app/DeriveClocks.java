package org.aiguillage.app;

import java.util.Optional;
import org.aiguillage.access.Caller;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.DueIndex.Derived;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.governance.AfterActivation;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;

/** Derives every armed moment again when the rulebook or the opening hours are not those they follow. */
record DeriveClocks(Timekeeper timekeeper, Visits.Open open, DueIndex dueIndex, WorkingCalendar calendar)
        implements AfterActivation {

    @Override
    public void activated(Change change, RulebookVersion version) {
        derive(version.id());
    }

    /** At the start: the version may have come into force elsewhere, and a new release may know other holidays. */
    void ifNeeded(Journal journal, String version) {
        if (!dueIndex.derivedWith().equals(Optional.of(following(version)))) {
            journal.change(Caller.SYSTEM.actor(), change -> {
                derive(version);
                return version;
            });
        }
    }

    private void derive(String version) {
        timekeeper.armAll(open);
        dueIndex.derivedWith(following(version));
    }

    private Derived following(String version) {
        return new Derived(version, calendar.fingerprint());
    }
}
