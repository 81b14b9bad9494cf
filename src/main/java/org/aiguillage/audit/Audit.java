package org.aiguillage.audit;

import org.aiguillage.journal.Journal;

/** Writes into the journal what nobody changes anything by: who came in, who was refused, what was opened. */
public final class Audit {
    /** The actor, and the trail, of callers who have shown no account of theirs. */
    public static final String NOBODY = "nobody";

    private final Journal journal;
    private final Trails trails;

    public Audit(Journal journal, Trails trails) {
        this.journal = journal;
        this.trails = trails;
    }

    /**
     * Durable when this returns; inside a change, a part of it. What fails here must fail the request: what cannot be written
     * down must not be done.
     *
     * @param actor the account that did it, or {@link #NOBODY}
     * @param subject whose trail it belongs to: the account that came in or was refused, the dossier whose document was opened
     */
    public void record(String actor, String subject, AuditEvent event) {
        journal.change(
                actor,
                change -> trails.find(subject)
                        .map(trail -> change.append(Trail.STREAM, trail, event))
                        .orElseGet(() -> change.begin(Trail.STREAM, subject, event)));
    }

    /** What an account did, or was refused, in its own trail. */
    public void record(String accountId, AuditEvent event) {
        record(accountId, accountId, event);
    }
}
