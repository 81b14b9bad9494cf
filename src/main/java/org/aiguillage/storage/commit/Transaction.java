package org.aiguillage.storage.commit;

import java.time.Instant;
import java.util.function.Function;
import org.aiguillage.journal.HashChain;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One transaction that writes, and what it knows beyond its tables. A part that fails takes back both. */
public final class Transaction {
    /** The end of the journal: the position of the last event, and the chain over all events. */
    public record Head(long position, String hash) {
        /** As it stands, without the writers' turn; the beginning where somebody has taken it away. */
        public static Head of(Handle handle) {
            return handle.createQuery("select position, hash from journal_head")
                    .map((row, context) -> new Head(row.getLong(1), row.getString(2)))
                    .findFirst()
                    .orElse(new Head(0, HashChain.START));
        }

        public Head after(String eventHash) {
            return new Head(position + 1, HashChain.link(hash, eventHash));
        }
    }

    private final Handle handle;
    private final Head found;
    private Head head;
    private Standings standings;
    private RulebookInForce.@Nullable Seen rulebook;
    private boolean rulebookMoved;
    private Instant at = Instant.MIN;
    private int depth;
    private @Nullable RuntimeException broken;

    private Transaction(Handle handle, Head head, Standings standings) {
        this.handle = handle;
        this.found = head;
        this.head = head;
        this.standings = standings;
    }

    /** Takes the writers' turn: whoever else would write waits until this transaction ends. */
    static Transaction locked(Handle handle, Dialect dialect, Standings standings) {
        Head head = handle.createQuery(dialect.lockHead())
                .map((row, context) -> new Head(row.getLong(1), row.getString(2)))
                .one();
        return new Transaction(handle, head, standings);
    }

    public Handle handle() {
        return handle;
    }

    public Head head() {
        return head;
    }

    public void advance(Head next) {
        head = next;
    }

    public Standings standings() {
        return standings;
    }

    public void know(Standings now) {
        standings = now;
    }

    /** The rulebook in force as the change under way sees it; nobody else can change it before this transaction ends. */
    public RulebookInForce.Seen rulebook() {
        RulebookInForce.Seen seen = rulebook;
        if (seen == null) {
            seen = RulebookInForce.by(handle);
            rulebook = seen;
        }
        return seen;
    }

    /** What is in force may be another version now. */
    public void rulebookMoves() {
        rulebook = null;
        rulebookMoved = true;
    }

    boolean rulebookMoved() {
        return rulebookMoved;
    }

    /** When the change under way happens. */
    public Instant at() {
        return at;
    }

    /** Work of its own, with its own time, beside others in the same transaction. */
    <T> T change(Instant when, Function<Transaction, T> work) {
        at = when;
        return part(work);
    }

    /** A part that, when it fails, fails alone. */
    <T> T part(Function<Transaction, T> work) {
        if (broken != null) {
            throw new IllegalStateException("the transaction is lost", broken);
        }
        String name = "part" + depth++;
        Head headBefore = head;
        Standings standingsBefore = standings;
        handle.execute("savepoint " + name);
        try {
            T result = work.apply(this);
            handle.execute("release " + name);
            return result;
        } catch (RuntimeException | Error e) {
            undo(name, e);
            head = headBefore;
            standings = standingsBefore;
            rulebook = null;
            throw e;
        } finally {
            depth--;
        }
    }

    private void undo(String name, Throwable why) {
        try {
            handle.execute("rollback to " + name);
            handle.execute("release " + name);
        } catch (RuntimeException e) {
            // The database has dropped the whole transaction by itself: nothing after this may write.
            broken = e;
            why.addSuppressed(e);
        }
    }

    /** Makes all of it durable, or fails. */
    void commit() {
        if (broken != null) {
            throw new IllegalStateException("the transaction is lost", broken);
        }
        if (!head.equals(found)) {
            handle.execute("update journal_head set position = ?, hash = ?", head.position(), head.hash());
        }
        handle.execute("commit");
    }
}
