package org.aiguillage.notebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.dossier.Lists;
import org.aiguillage.journal.Personal;
import org.aiguillage.journal.Stream;
import org.aiguillage.language.Sentence;
import org.aiguillage.notebook.NotebookEvent.NoteWritten;
import org.aiguillage.notebook.NotebookEvent.ScoreGiven;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What one investor keeps to itself about one deal.
 *
 * @param id of the referral
 * @param version 0 while nothing was ever written
 * @param notes oldest first
 * @param score from 1 to {@link #BEST}; null without one
 */
public record Notebook(
        String id,
        long version,
        String investorId,
        List<Note> notes,
        @Nullable Integer score) implements Stream.State {
    public static final int BEST = 5;
    static final int LONGEST_NOTE = 4_000;
    private static final int MOST_NOTES = 500;

    public static final Stream<Notebook, NotebookEvent> STREAM =
            new Stream<>("notebook", Notebook.class, NotebookEvent.class, Notebook::after);

    public Notebook {
        notes = Lists.list(notes);
    }

    /** @param by the account that wrote it */
    public record Note(
            Instant at,
            String by,
            @Personal(erased = Personal.NO_NAME) String text) {}

    static Notebook empty(String referralId, String investorId) {
        return new Notebook(referralId, 0, investorId, List.of(), null);
    }

    boolean begun() {
        return version > 0;
    }

    /** @throws Refused once it is full */
    void requireRoom() {
        if (notes.size() >= MOST_NOTES) {
            throw Refused.impossible(
                    new Sentence(
                            "Ce carnet est plein : il garde " + MOST_NOTES + " notes.",
                            "This notebook is full: it keeps " + MOST_NOTES + " notes."),
                    List.of());
        }
    }

    private static Notebook after(@Nullable Notebook before, NotebookEvent event, Stream.Stamp stamp) {
        Notebook was = before == null ? empty(stamp.id(), event.investorId()) : before;
        if (event instanceof NoteWritten it) {
            List<Note> more = new ArrayList<>(was.notes);
            more.add(new Note(stamp.at(), stamp.actor(), it.text()));
            return new Notebook(was.id, stamp.seq(), was.investorId, more, was.score);
        }
        return new Notebook(was.id, stamp.seq(), was.investorId, was.notes, ((ScoreGiven) event).score());
    }
}
