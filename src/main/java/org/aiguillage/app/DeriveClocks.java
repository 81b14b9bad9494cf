package org.aiguillage.app;

import java.util.Optional;
import org.aiguillage.access.Caller;

/** Derives every armed moment again when the rulebook is not the one they follow; what has fired stays fired. */
final class DeriveClocks {
    private DeriveClocks() {}

    static void ifRulebookChanged(Wiring wiring) {
        String version = wiring.rulebook().version();
        if (!wiring.storage().dueIndex().derivedWith().equals(Optional.of(version))) {
            wiring.journal().change(Caller.SYSTEM.actor(), change -> {
                wiring.timekeeper().armAll(wiring.storage().openVisits());
                wiring.storage().dueIndex().derivedWith(version);
                return version;
            });
        }
    }
}
