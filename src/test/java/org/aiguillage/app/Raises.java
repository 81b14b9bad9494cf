package org.aiguillage.app;

import java.util.Set;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Siren;

/** What companies ask for in these tests. */
final class Raises {
    private Raises() {}

    /** A company that has said its name and no more. */
    static Raise unfinished() {
        return new Raise(
                new CompanyProfile(
                        new Siren("732829320"), null, null, "Lumen Carbone", null, Set.of(), Set.of(), null, null),
                null,
                null,
                null,
                null);
    }
}
