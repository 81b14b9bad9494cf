package org.aiguillage.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Documents;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DocumentsDeleted;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.jspecify.annotations.Nullable;

/** Erases what has been kept for as long as it is needed. */
public final class Retention {
    private final Journal journal;
    private final People people;
    private final Dossiers dossiers;
    private final Documents documents;
    private final Periods periods;

    public Retention(Journal journal, People people, Dossiers dossiers, Documents documents, Periods periods) {
        this.journal = journal;
        this.people = people;
        this.dossiers = dossiers;
        this.documents = documents;
        this.periods = periods;
    }

    /**
     * How long things are kept; null is for ever.
     *
     * @param contacts of a dossier, once it is closed
     * @param accounts names and addresses of an account, once it is closed
     * @param addresses from which somebody signed in or was refused, by whole months
     * @param messages that were sent, or given up
     * @param documents contents of a dossier's documents, once it is closed
     */
    public record Periods(
            @Nullable Period contacts,
            @Nullable Period accounts,
            @Nullable Period addresses,
            @Nullable Period messages,
            @Nullable Period documents) {}

    /**
     * @param persons whose time is over
     * @param dossiers whose documents' contents go, as they were before
     * @param messages how many go
     */
    public record Outcome(List<People.Due> persons, List<Dossier> dossiers, int messages) {

        /** How many documents go, those that were replaced too. */
        public int documents() {
            return dossiers.stream()
                    .mapToInt(dossier -> dossier.keptDocuments().size())
                    .sum();
        }
    }

    /** What would go now. */
    public Outcome due() {
        Instant now = journal.now();
        Instant messages = before(now, periods.messages());
        return new Outcome(persons(now), dossiers(now), messages == null ? 0 : people.messages(messages));
    }

    /**
     * Erases what is due. Persons and messages go together; then the documents, a dossier at a time, so that whoever writes
     * meanwhile waits for one dossier and not for all. What breaks off on the way goes on the next time.
     */
    public Outcome erase() {
        Outcome others = erasePersonsAndMessages();
        return new Outcome(others.persons(), deleteDocuments(dossiers(journal.now())), others.messages());
    }

    private Outcome erasePersonsAndMessages() {
        return journal.change(Caller.SYSTEM.actor(), change -> {
            List<People.Due> due = persons(change.at());
            Set<String> persons = due.stream().map(People.Due::person).collect(Collectors.toSet());
            if (!persons.isEmpty()) {
                change.begin(
                        Erasure.STREAM, Ids.next(), new ErasureEvent.PersonsErased(Erasure.Why.RETENTION, persons));
                people.erase(persons);
            }
            Instant messages = before(change.at(), periods.messages());
            return new Outcome(due, List.of(), messages == null ? 0 : people.dropMessages(messages));
        });
    }

    private List<Dossier> dossiers(Instant now) {
        Instant closed = before(now, periods.documents());
        return closed == null
                ? List.of()
                : documents.ofDossiersClosedBefore(closed).stream()
                        .map(id -> dossiers.find(id, Scope.ALL).orElseThrow())
                        .toList();
    }

    private List<Dossier> deleteDocuments(List<Dossier> over) {
        over.forEach(dossier -> journal.change(Caller.SYSTEM.actor(), change -> {
            deleteDocuments(change, dossiers.find(dossier.id(), Scope.ALL).orElseThrow());
            return dossier;
        }));
        return over;
    }

    /** A content that another dossier keeps stays for that one. */
    private void deleteDocuments(Change change, Dossier dossier) {
        List<Document> gone = dossier.keptDocuments();
        if (gone.isEmpty()) {
            return;
        }
        Set<String> ids = gone.stream().map(Document::id).collect(Collectors.toCollection(TreeSet::new));
        change.append(Dossier.STREAM, dossier, new DocumentsDeleted(ids, requireNonNull(periods.documents())));
        documents.drop(dossier.keptContents());
    }

    private List<People.Due> persons(Instant now) {
        Instant addresses = before(now, periods.addresses());
        return people.due(
                before(now, periods.contacts()),
                before(now, periods.accounts()),
                addresses == null ? null : YearMonth.from(addresses.atZone(ZoneOffset.UTC)));
    }

    private static @Nullable Instant before(Instant now, @Nullable Period period) {
        return period == null ? null : now.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}
