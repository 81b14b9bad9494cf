package org.aiguillage.storage.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aiguillage.journal.Stream;
import org.aiguillage.refusal.Refused;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Writes the row of one stream, and its children. */
public final class ProjectedRow<S extends Stream.State> {
    private final Handle handle;
    private final Projection<S, ?> projection;

    public ProjectedRow(Handle handle, Projection<S, ?> projection) {
        this.handle = handle;
        this.projection = projection;
    }

    /** @throws Refused STALE when a row with the same id, or the same unique name, came first */
    public void insert(S state, long position) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", state.id());
        row.put("version", state.version());
        row.put("opened_position", position);
        row.put("position", position);
        row.put("body", Bodies.text(state));
        if (projection.ended() != null) {
            row.put(Projection.ENDED, projection.isOver(state) ? position : 0L);
        }
        projection.columns().forEach(column -> row.put(column.name(), column.of(state)));
        String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
        one(
                "insert into " + projection.table() + " (" + String.join(", ", row.keySet()) + ") values (" + marks
                        + ") on conflict do nothing",
                row.values());
        for (Projection.Children<S> child : projection.children()) {
            insert(child, state.id(), child.values().apply(state));
        }
    }

    /** @throws Refused STALE when the row is no longer of the version that {@code before} has */
    public void update(S before, S after, long position) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("version", after.version());
        row.put("position", position);
        row.put("body", Bodies.text(after));
        if (projection.isOver(after) && !projection.isOver(before)) {
            row.put(Projection.ENDED, position);
        }
        for (Projection.Column<S> column : projection.columns()) {
            if (!Objects.equals(column.of(before), column.of(after))) {
                row.put(column.name(), column.of(after));
            }
        }
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.add(before.id());
        values.add(before.version());
        one(
                "update " + projection.table() + " set " + String.join(" = ?, ", row.keySet())
                        + " = ? where id = ? and version = ?",
                values);
        for (Projection.Children<S> child : projection.children()) {
            update(child, before, after);
        }
    }

    /** The same version of a state of which some words have gone: what is personal stands in no child. */
    public void rewrite(S state) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("body", Bodies.text(state));
        projection.columns().forEach(column -> row.put(column.name(), column.of(state)));
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.add(state.id());
        one(
                "update " + projection.table() + " set " + String.join(" = ?, ", row.keySet()) + " = ? where id = ?",
                values);
    }

    private void one(String sql, Iterable<@Nullable Object> values) {
        int count = bound(handle.createUpdate(sql), values).execute();
        if (count != 1) {
            throw Refused.stale();
        }
    }

    private void update(Projection.Children<S> child, S before, S after) {
        Set<String> gone = new LinkedHashSet<>(child.values().apply(before));
        Set<String> come = new LinkedHashSet<>(child.values().apply(after));
        if (gone.equals(come)) {
            return;
        }
        come.removeAll(child.values().apply(before));
        gone.removeAll(child.values().apply(after));
        batch(
                "delete from " + child.table() + " where " + child.owner() + " = ? and " + child.column() + " = ?",
                before.id(),
                gone);
        insert(child, before.id(), come);
    }

    private void insert(Projection.Children<S> child, String id, Set<String> values) {
        batch(
                "insert into " + child.table() + " (" + child.owner() + ", " + child.column() + ") values (?, ?)",
                id,
                values);
    }

    private void batch(String sql, String id, Set<String> values) {
        if (values.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        values.forEach(value -> batch.add(id, value));
        batch.execute();
    }

    private static <T extends SqlStatement<T>> T bound(T statement, Iterable<@Nullable Object> values) {
        int at = 0;
        for (Object value : values) {
            if (value instanceof Number number) {
                statement.bind(at++, number.longValue());
            } else {
                statement.bind(at++, (String) value);
            }
        }
        return statement;
    }
}
