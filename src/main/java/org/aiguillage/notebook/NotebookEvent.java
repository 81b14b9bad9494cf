package org.aiguillage.notebook;

import org.aiguillage.journal.Personal;
import org.jspecify.annotations.Nullable;

/** What can happen to a notebook. */
public sealed interface NotebookEvent {

    /** Whose notebook it is. */
    String investorId();

    /** @param text stands apart from the journal's body, for it may speak of anybody */
    record NoteWritten(
            String investorId,
            @Personal(erased = Personal.NO_NAME) String text) implements NotebookEvent {}

    /** @param score from 1 to {@link Notebook#BEST}; null takes it away again */
    record ScoreGiven(String investorId, @Nullable Integer score) implements NotebookEvent {}
}
