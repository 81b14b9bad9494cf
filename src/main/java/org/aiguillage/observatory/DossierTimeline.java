package org.aiguillage.observatory;

import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.refusal.Refused;

/** What happened to a dossier, for those who may see it. The journal itself knows no callers. */
public final class DossierTimeline {
    private final Dossiers dossiers;
    private final Journal journal;

    public DossierTimeline(Dossiers dossiers, Journal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /**
     * Its events after a sequence number, oldest first.
     *
     * @throws Refused NOT_FOUND for a dossier that the caller may not see
     */
    public List<Event> events(String dossierId, long after, int limit, Scope scope) {
        Dossier dossier = dossiers.find(dossierId, scope).orElseThrow(Refused::notFound);
        return journal.of(Dossier.STREAM.key(dossier.id()), after, limit);
    }

    /**
     * The last of its events with what they say, oldest first.
     *
     * @throws Refused NOT_FOUND for a dossier that the caller may not see
     */
    public List<Recorded<DossierEvent>> last(String dossierId, int limit, Scope scope) {
        Dossier dossier = dossiers.find(dossierId, scope).orElseThrow(Refused::notFound);
        return journal.history(Dossier.STREAM, dossier.id(), Math.max(0, dossier.version() - limit), limit);
    }
}
