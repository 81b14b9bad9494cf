package org.aiguillage.observatory;

import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.audit.Trail;
import org.aiguillage.audit.Trails;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.refusal.Refused;

/** What the trails say, for those who may read them: the regional staff. The trails themselves know no callers. */
public final class AuditTrails {
    private final Journal journal;
    private final Trails trails;

    public AuditTrails(Journal journal, Trails trails) {
        this.journal = journal;
        this.trails = trails;
    }

    /** By subject, after one of them. */
    public List<Trail> after(String subject, int limit, Scope scope) {
        return scope instanceof Scope.Region ? trails.after(subject, limit) : List.of();
    }

    /**
     * The events of one trail after a sequence number, oldest first.
     *
     * @throws Refused NOT_FOUND for a trail that the caller may not see
     */
    public List<Recorded<AuditEvent>> events(String subject, long after, int limit, Scope scope) {
        Trail trail = trails.find(subject)
                .filter(found -> scope instanceof Scope.Region)
                .orElseThrow(Refused::notFound);
        return journal.history(Trail.STREAM, trail.id(), after, limit);
    }
}
