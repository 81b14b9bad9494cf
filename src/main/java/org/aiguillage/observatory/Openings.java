package org.aiguillage.observatory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.audit.AuditEvent.DocumentOpened;
import org.aiguillage.audit.Trail;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates;
import org.jspecify.annotations.Nullable;

/** Who has opened the documents of a dossier, and when, as far as whoever asks may know. */
public final class Openings {
    private final Journal journal;
    private final Readers readers;

    public Openings(Journal journal, Accounts accounts, Mandates mandates) {
        this.journal = journal;
        this.readers = new Readers(accounts, mandates);
    }

    /**
     * @param role null of an account that is no more
     * @param organisation the company, the investor, the territorial office or the committee
     * @param person null where a startup asks of others than its own
     */
    public record Reader(
            @Nullable Role role,
            Sentence organisation,
            @Nullable String person) {}

    public record Opening(Document document, Instant at, Reader by) {}

    /** Oldest first. */
    public List<Opening> of(Dossier dossier, Scope asking) {
        Map<String, Document> documents =
                dossier.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        return journal.history(Trail.STREAM, dossier.id()).stream()
                .flatMap(it -> it.fact() instanceof DocumentOpened opened
                        ? Stream.of(new Opening(
                                requireNonNull(documents.get(opened.documentId()), "no document is ever taken away"),
                                it.event().at(),
                                readers.of(it.event().actor(), dossier, asking)))
                        : Stream.empty())
                .toList();
    }
}
