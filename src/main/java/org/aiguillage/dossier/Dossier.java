package org.aiguillage.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Visit;
import org.aiguillage.delay.Visits;
import org.aiguillage.journal.Stream;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One raise of one company.
 *
 * @param held mandates that fit but for something that will pass
 * @param openReferrals investors who have not answered for good
 * @param visit the stay in the present stage; its holder is null once closed
 * @param externalId the name that another system knows it by, when it was imported
 */
public record Dossier(
        String id,
        long version,
        String companyId,
        Raise raise,
        List<Document> documents,
        Stage stage,
        Status status,
        Set<String> held,
        int openReferrals,
        Visit visit,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable String externalId)
        implements Stream.State {

    private static final int MOST_DOCUMENTS = 100;
    private static final long MOST_BYTES = 200L << 20;

    public static final Stream<Dossier, DossierEvent> STREAM =
            new Stream<>("dossier", Dossier.class, DossierEvent.class, DossierFold::after);

    /** Whether the startup may change the dossier, add documents and submit it. */
    public boolean withStartup() {
        return stage == Stage.DRAFT || (status instanceof Status.Waiting waiting && waiting.on() == Holder.STARTUP);
    }

    /** Whether the rules could not decide on it, and it waits until they can. */
    public boolean undecided() {
        return stage == Stage.SUBMITTED && status instanceof Status.Waiting;
    }

    /** @throws Refused when the dossier is with somebody else */
    public void requireWithStartup(String wanted) {
        if (!withStartup()) {
            throw Refused.impossible(
                    new Sentence(
                            "Le dossier est au stade « " + stage.label().fr()
                                    + " » : il ne se modifie qu’en brouillon ou lorsqu’il attend l’entreprise.",
                            "The dossier is at stage \"" + stage.label().en()
                                    + "\": it changes only as a draft or while it waits on the startup."),
                    possible(wanted));
        }
    }

    /**
     * @param bytes of one more document
     * @throws Invalid naming the file that there is no room for
     */
    public void requireRoomFor(long bytes) {
        long kept = keptDocuments().stream().mapToLong(Document::size).sum();
        if (documents.size() >= MOST_DOCUMENTS || kept + bytes > MOST_BYTES) {
            throw new Invalid(
                    "file",
                    new Sentence(
                            "un dossier garde au plus " + MOST_DOCUMENTS + " documents et " + (MOST_BYTES >> 20)
                                    + " Mio en tout",
                            "a dossier keeps at most " + MOST_DOCUMENTS + " documents, of " + (MOST_BYTES >> 20)
                                    + " MiB in all"));
        }
    }

    private List<String> possible(String unwanted) {
        return status.open() && !unwanted.equals("withdrawal") ? List.of("withdrawal") : List.of();
    }

    /** @throws Refused when the dossier is closed */
    public void requireOpen() {
        if (stage == Stage.CLOSED) {
            throw Refused.impossible(new Sentence("Le dossier est clos.", "The dossier is closed."), List.of());
        }
    }

    /** The documents whose contents are still there, those that were replaced too. */
    public List<Document> keptDocuments() {
        return documents.stream().filter(Document::kept).toList();
    }

    /** The hashes of the contents that are still there. */
    public Set<String> keptContents() {
        return keptDocuments().stream().map(Document::sha256).collect(Collectors.toSet());
    }

    /** The documents that no other has taken the place of. */
    public List<Document> currentDocuments() {
        Set<String> replaced = documents.stream()
                .flatMap(d -> Optional.ofNullable(d.replaces()).stream())
                .collect(Collectors.toSet());
        return documents.stream().filter(d -> !replaced.contains(d.id())).toList();
    }

    /** @throws Invalid unless a document of that kind is there to be replaced */
    public void requireReplaceable(String documentId, Document.Kind kind) {
        if (currentDocuments().stream().noneMatch(d -> d.id().equals(documentId) && d.kind() == kind)) {
            throw new Invalid(
                    "replaces",
                    new Sentence(
                            "un document du dossier, de la même nature et pas encore remplacé, était attendu",
                            "a document of the dossier, of the same kind and not yet replaced, was expected"));
        }
    }

    public Visit.Terms terms() {
        Round round = raise.ask().round();
        return new Visit.Terms(
                round == null ? null : round.name(), null, raise.company().territory(), null);
    }

    /** Where it stands, for those who keep the time. */
    public Visits.Standing standing() {
        return new Visits.Standing(visit, terms());
    }
}
