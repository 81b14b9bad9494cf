package org.aiguillage.observatory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DocumentAdded;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.mandate.Mandates;

/** Which documents of a dossier had their place taken, by what, when, and who did it. */
public final class Replacements {
    private final Journal journal;
    private final Readers people;

    public Replacements(Journal journal, Accounts accounts, Mandates mandates) {
        this.journal = journal;
        this.people = new Readers(accounts, mandates);
    }

    /**
     * @param before which is kept, and no longer shown to investors
     * @param after which took its place
     */
    public record Replacement(Document before, Document after, Instant at, Openings.Reader by) {}

    /** Oldest first. */
    public List<Replacement> of(Dossier dossier, Scope asking) {
        Map<String, Document> documents =
                dossier.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        List<Replacement> replacements = new ArrayList<>();
        for (Recorded<DossierEvent> it : journal.history(Dossier.STREAM, dossier.id())) {
            if (it.fact() instanceof DocumentAdded added && added.document().replaces() != null) {
                replacements.add(new Replacement(
                        requireNonNull(documents.get(added.document().replaces()), "no document is ever taken away"),
                        added.document(),
                        it.event().at(),
                        people.of(it.event().actor(), dossier, asking)));
            }
        }
        return replacements;
    }
}
