package org.aiguillage.storage.verify;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.journal.Anchor;
import org.aiguillage.journal.Stream;
import org.aiguillage.storage.row.EventRows;
import org.aiguillage.storage.row.Projection;
import org.aiguillage.storage.row.Projections;
import org.aiguillage.vault.Vault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Folds the journal again, checks its chains, and compares every projection. Keeps one page and one stream in memory. */
public final class Verify {
    private static final int PAGE = 500;

    private final Handle handle;
    private final Vault vault;
    private final List<Anchor> anchors;
    private final List<String> found = new ArrayList<>();

    public Verify(Handle handle, Vault vault, List<Anchor> anchors) {
        this.handle = handle;
        this.vault = vault;
        this.anchors = anchors;
    }

    /** A sentence for each difference, naming its place. */
    public List<String> differences() {
        new VerifyJournal(handle, found, anchors).run();
        streams();
        Projections.ALL.forEach(this::withoutEvents);
        new VerifyRulebook(handle, found).withoutHistory();
        new VerifyPeople(handle, found).run();
        return List.copyOf(found);
    }

    private void streams() {
        @Nullable VerifyStream<?, ?> current = null;
        EventRows.@Nullable Raw last = null;
        List<EventRows.Raw> page = next(null);
        while (!page.isEmpty()) {
            for (EventRows.Raw row : page) {
                if (last != null && !comesAfter(last, row)) {
                    found.add(row.place() + ": its number cannot be read");
                    return;
                }
                if (last == null || !last.stream().equals(row.stream())) {
                    end(current);
                    current = begin(row.stream());
                }
                if (current != null) {
                    current.add(row);
                }
                last = row;
            }
            page = next(last);
        }
        end(current);
    }

    private List<EventRows.Raw> next(EventRows.@Nullable Raw last) {
        return last == null
                ? EventRows.byStream(handle, "", 0, PAGE)
                : EventRows.byStream(handle, last.stream(), last.seq(), PAGE);
    }

    private static boolean comesAfter(EventRows.Raw last, EventRows.Raw row) {
        return !last.stream().equals(row.stream()) || row.seq() > last.seq();
    }

    private @Nullable VerifyStream<?, ?> begin(String key) {
        int slash = key.indexOf('/');
        Projection<?, ?> projection = Projections.named(key.substring(0, Math.max(0, slash)));
        if (projection == null) {
            found.add(key + ": there is no such kind of stream");
            return null;
        }
        return new VerifyStream<>(handle, vault, found, projection, key.substring(slash + 1));
    }

    private static void end(@Nullable VerifyStream<?, ?> stream) {
        if (stream != null) {
            stream.end();
        }
    }

    /** Rows that nothing in the journal accounts for. */
    private <S extends Stream.State> void withoutEvents(Projection<S, ?> projection) {
        String table = projection.table();
        handle.createQuery("select id from " + table + " where not exists (select 1 from event where event.stream = '"
                        + table + "/' || " + table + ".id) order by id")
                .mapTo(String.class)
                .forEach(id -> found.add(table + "/" + id + ": has a row in " + table + ", but no event"));
        for (Projection.Children<S> child : projection.children()) {
            handle.createQuery("select " + child.owner() + ", " + child.column() + " from " + child.table() + " where "
                            + child.owner() + " not in (select id from " + table + ")")
                    .map((row, context) -> table + "/" + row.getString(1) + ": " + child.table() + " has "
                            + row.getString(2) + ", but " + table + " has no row")
                    .forEach(found::add);
        }
    }
}
