package org.aiguillage.web.api.deal;

import java.time.Instant;
import java.util.List;
import org.aiguillage.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** @param notes oldest first */
record NotebookView(
        String referralId, List<Note> notes, @Nullable Integer score) {

    /** @param by the account that wrote it */
    record Note(Instant at, String by, String text) {}

    static NotebookView of(Notebook book) {
        return new NotebookView(
                book.id(),
                book.notes().stream()
                        .map(n -> new Note(n.at(), n.by(), n.text()))
                        .toList(),
                book.score());
    }
}
