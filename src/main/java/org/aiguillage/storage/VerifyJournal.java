package org.aiguillage.storage;

import java.util.List;
import org.aiguillage.journal.HashChain;
import org.jdbi.v3.core.Handle;

/** Checks the journal as a whole: positions without gaps, and the chain over all events up to its head. */
final class VerifyJournal {
    private static final int PAGE = 500;

    private final Handle handle;
    private final List<String> found;
    private long position;
    private String chain = HashChain.START;

    VerifyJournal(Handle handle, List<String> found) {
        this.handle = handle;
        this.found = found;
    }

    void run() {
        for (List<EventRows.Raw> page = next(); !page.isEmpty(); page = next()) {
            page.forEach(this::follow);
        }
        head();
    }

    private List<EventRows.Raw> next() {
        return EventRows.byPosition(handle, position, PAGE);
    }

    private void follow(EventRows.Raw row) {
        if (row.position() == position + 2) {
            found.add("journal: position " + (position + 1) + " is missing");
        } else if (row.position() != position + 1) {
            found.add("journal: positions " + (position + 1) + " to " + (row.position() - 1) + " are missing");
        }
        if (!HashChain.link(chain, row.hash()).equals(row.journalHash())) {
            found.add("journal: position " + row.position() + " (" + row.place()
                    + "): the chain of the journal is broken here");
        }
        position = row.position();
        // From what stands there, so that one break is reported once.
        chain = row.journalHash();
    }

    private void head() {
        List<Transaction.Head> heads = handle.createQuery("select position, hash from journal_head")
                .map((row, context) -> new Transaction.Head(row.getLong(1), row.getString(2)))
                .list();
        if (heads.size() != 1) {
            found.add("journal: its head is missing");
            return;
        }
        Transaction.Head head = heads.get(0);
        if (head.position() != position) {
            found.add("journal: its head says position " + head.position() + ", the last event is at " + position);
        } else if (!head.hash().equals(chain)) {
            found.add("journal: the hash of its head does not match position " + position);
        }
    }
}
