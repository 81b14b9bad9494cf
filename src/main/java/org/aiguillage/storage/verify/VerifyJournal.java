package org.aiguillage.storage.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aiguillage.journal.Anchor;
import org.aiguillage.journal.HashChain;
import org.aiguillage.storage.commit.Transaction;
import org.aiguillage.storage.row.EventRows;
import org.jdbi.v3.core.Handle;

/** Checks the journal as a whole: positions without gaps, and the chain over all events up to its head. */
final class VerifyJournal {
    private static final int PAGE = 500;

    private final Handle handle;
    private final List<String> found;
    private final Map<Long, List<Anchor>> anchors;
    private long position;
    private String chain = HashChain.START;

    VerifyJournal(Handle handle, List<String> found, List<Anchor> anchors) {
        this.handle = handle;
        this.found = found;
        this.anchors =
                anchors.stream().collect(Collectors.groupingBy(Anchor::position, TreeMap::new, Collectors.toList()));
    }

    void run() {
        anchored(0, HashChain.START);
        for (List<EventRows.Raw> page = next(); !page.isEmpty(); page = next()) {
            page.forEach(this::follow);
        }
        beyond();
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
        anchored(row.position(), row.journalHash());
        position = row.position();
        // From what stands there, so that one break is reported once.
        chain = row.journalHash();
    }

    private void anchored(long at, String hash) {
        for (Anchor anchor : anchors.getOrDefault(at, List.of())) {
            if (!anchor.hash().equals(hash)) {
                found.add("journal: position " + at + " is not what was anchored on " + anchor.at());
            }
        }
    }

    /** What was there once, and is no more. */
    private void beyond() {
        anchors.values().stream()
                .flatMap(List::stream)
                .filter(anchor -> anchor.position() > position)
                .forEach(anchor -> found.add("journal: ends at position " + position + ", but position "
                        + anchor.position() + " was anchored on " + anchor.at()));
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
