package org.aiguillage.observatory;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.audit.AuditEvent.DocumentOpened;
import org.aiguillage.audit.Trail;
import org.aiguillage.journal.Journal;

/** Who has opened the documents of a dossier, and when. */
public final class Openings {
    private final Journal journal;

    public Openings(Journal journal) {
        this.journal = journal;
    }

    /** @param accountId of whoever opened it */
    public record Opening(String documentId, String accountId, Instant at) {}

    /** Oldest first. */
    public List<Opening> of(String dossierId) {
        return journal.history(Trail.STREAM, dossierId).stream()
                .flatMap(recorded -> recorded.fact() instanceof DocumentOpened opened
                        ? Stream.of(new Opening(
                                opened.documentId(),
                                recorded.event().actor(),
                                recorded.event().at()))
                        : Stream.empty())
                .toList();
    }
}
