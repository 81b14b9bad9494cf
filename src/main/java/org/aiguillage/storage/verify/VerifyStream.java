package org.aiguillage.storage.verify;

import java.time.DateTimeException;
import java.util.List;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Stream;
import org.aiguillage.storage.journal.StoredJournal;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.EventRows;
import org.aiguillage.storage.row.Moments;
import org.aiguillage.storage.row.Projection;
import org.aiguillage.vault.Vault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Checks one stream: its numbers, its hashes, and that it folds into what its projection says. */
final class VerifyStream<S extends Stream.State, E> {
    private final Handle handle;
    private final Vault vault;
    private final List<String> found;
    private final Projection<S, E> projection;
    private final String id;
    private final VerifyPersonal personal;
    private @Nullable S state;
    private boolean readable = true;
    private long opened;
    private long ended;
    private long position;
    private long seq;
    private String previousHash = HashChain.START;

    VerifyStream(Handle handle, Vault vault, List<String> found, Projection<S, E> projection, String id) {
        this.handle = handle;
        this.vault = vault;
        this.found = found;
        this.projection = projection;
        this.id = id;
        this.personal = new VerifyPersonal(handle, found, projection.stream().key(id));
    }

    void add(EventRows.Raw row) {
        if (row.seq() != seq + 1) {
            found.add(row.stream() + ": event " + (seq + 1) + " is missing");
        }
        if (!row.previousHash().equals(previousHash)) {
            found.add(row.place() + ": does not follow the hash of the event before");
        }
        if (row.position() <= position) {
            found.add(row.place() + ": stands in the journal before the event that it follows");
        }
        Event event = event(row);
        if (event == null) {
            found.add(row.place() + ": its time cannot be read");
        } else if (!event.expectedHash().equals(row.hash())) {
            found.add(row.place() + ": hash does not match its content");
        }
        fold(row, event);
        seq = row.seq();
        previousHash = row.hash();
        position = row.position();
        opened = opened == 0 ? position : opened;
        if (state != null && ended == 0 && projection.isOver(state)) {
            ended = position;
        }
    }

    private static @Nullable Event event(EventRows.Raw row) {
        try {
            Event event = new Event(
                    row.position(),
                    row.stream(),
                    row.seq(),
                    row.type(),
                    Moments.instant(row.at()),
                    row.actor(),
                    row.body(),
                    row.previousHash(),
                    row.hash());
            return Moments.text(event.at()).equals(row.at()) ? event : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void fold(EventRows.Raw row, @Nullable Event event) {
        if (event == null || !readable) {
            readable = false;
            return;
        }
        try {
            state = projection.stream()
                    .fold()
                    .after(
                            state,
                            Bodies.fact(projection.stream(), event, personal.at(row.place())),
                            StoredJournal.stamp(id, event));
        } catch (RuntimeException e) {
            // Whatever a forged event makes the fold throw, it is a difference to report.
            found.add(row.place() + ": cannot be folded: " + e.getMessage());
            readable = false;
        }
    }

    /** Compares with the projection, where the stream could be folded. */
    void end() {
        if (readable && state != null) {
            personal.end();
            new VerifyRow<>(handle, found, projection).compare(state, opened, position, ended);
            if (state instanceof Dossier dossier) {
                new VerifyDocuments(handle, vault, found).check(dossier);
            } else if (state instanceof RulebookVersion rulebook) {
                new VerifyRulebook(handle, found).check(rulebook);
            }
        }
    }
}
