package org.aiguillage.storage.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.aiguillage.journal.Stream;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.Projection;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Compares one row of a projection, cell by cell, and its children. */
final class VerifyRow<S extends Stream.State> {
    private static final int LONGEST_SHOWN = 80;

    private final Handle handle;
    private final List<String> found;
    private final Projection<S, ?> projection;

    VerifyRow(Handle handle, List<String> found, Projection<S, ?> projection) {
        this.handle = handle;
        this.found = found;
        this.projection = projection;
    }

    /** @param ended 0 while it is open */
    void compare(S state, long opened, long position, long ended) {
        Map<String, @Nullable String> expected = new HashMap<>();
        expected.put("id", state.id());
        expected.put("version", Long.toString(state.version()));
        expected.put("opened_position", Long.toString(opened));
        expected.put("position", Long.toString(position));
        expected.put("body", Bodies.text(state));
        expected.put(Projection.ENDED, Long.toString(ended));
        projection.columns().forEach(column -> expected.put(column.name(), text(column.of(state))));
        String key = projection.stream().key(state.id());
        Map<String, @Nullable String> row = row(state.id());
        if (row == null) {
            found.add(key + ": has no row in " + projection.table());
            return;
        }
        projection.names().forEach(name -> compare(key, name, row.get(name), expected.get(name)));
        projection.children().forEach(child -> compare(key, child, state));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private @Nullable Map<String, @Nullable String> row(String id) {
        List<String> names = projection.names();
        return handle.createQuery(
                        "select " + String.join(", ", names) + " from " + projection.table() + " where id = ?")
                .bind(0, id)
                .map((row, context) -> cells(row, names))
                .findOne()
                .orElse(null);
    }

    private static Map<String, @Nullable String> cells(ResultSet row, List<String> names) throws SQLException {
        Map<String, @Nullable String> cells = new HashMap<>();
        for (String name : names) {
            cells.put(name, row.getString(name));
        }
        return cells;
    }

    private void compare(String key, String column, @Nullable String is, @Nullable String should) {
        if (Objects.equals(is, should)) {
            return;
        }
        boolean tooLong =
                Objects.toString(is).length() + Objects.toString(should).length() > 2 * LONGEST_SHOWN;
        found.add(
                tooLong
                        ? key + ": column " + column + " is not what the journal says"
                        : key + ": column " + column + " is " + is + ", the journal says " + should);
    }

    private void compare(String key, Projection.Children<S> child, S state) {
        List<String> are = handle.createQuery("select " + child.column() + " from " + child.table() + " where "
                        + child.owner() + " = ? order by " + child.column())
                .bind(0, state.id())
                .mapTo(String.class)
                .list();
        TreeSet<String> missing = new TreeSet<>(child.values().apply(state));
        for (String value : are) {
            if (!missing.remove(value)) {
                found.add(key + ": " + child.table() + " has " + value + ", which the journal does not say");
            }
        }
        missing.forEach(value -> found.add(key + ": " + child.table() + " lacks " + value));
    }
}
