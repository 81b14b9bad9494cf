package org.aiguillage.audit;

import org.aiguillage.journal.Stream;

/**
 * What was written down about one subject, e.g. an account or a dossier. The events are all there is to it.
 *
 * @param id of the subject, or {@link Audit#NOBODY}
 */
public record Trail(String id, long version) implements Stream.State {

    public static final Stream<Trail, AuditEvent> STREAM = new Stream<>(
            "audit", Trail.class, AuditEvent.class, (before, event, stamp) -> new Trail(stamp.id(), stamp.seq()));
}
