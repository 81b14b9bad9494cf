package org.aiguillage.storage.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aiguillage.journal.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the states of one kind of stream stand in a table: what is written and what is verified follow this one description.
 *
 * @param columns those that lists filter, sort and scope by, beside {@link #KEPT_FOR_ALL}
 * @param ended whether the stream's subject is over, where a column keeps the position at which it ended
 * @param children further tables, a row for each value of a set
 */
public record Projection<S extends Stream.State, E>(
        Stream<S, E> stream,
        List<Column<S>> columns,
        @Nullable Predicate<S> ended,
        List<Children<S>> children) {
    /** What every projection keeps. */
    static final List<String> KEPT_FOR_ALL = List.of("id", "version", "opened_position", "position", "body");

    public static final String ENDED = "ended_position";

    /** @param value a text, which may be null, or a whole number, which may not */
    public record Column<S>(String name, Function<S, @Nullable Object> value) {
        public @Nullable Object of(S state) {
            return value.apply(state);
        }
    }

    /** @param owner the column that names the stream's id */
    public record Children<S>(String table, String owner, String column, Function<S, Set<String>> values) {}

    static <S extends Stream.State, E> Projection<S, E> of(Stream<S, E> stream) {
        return new Projection<>(stream, List.of(), null, List.of());
    }

    Projection<S, E> column(String name, Function<S, @Nullable Object> value) {
        List<Column<S>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, value));
        return new Projection<>(stream, List.copyOf(more), ended, children);
    }

    Projection<S, E> endsWhen(Predicate<S> over) {
        return new Projection<>(stream, columns, over, children);
    }

    Projection<S, E> children(Children<S> child) {
        List<Children<S>> more = new ArrayList<>(children);
        more.add(child);
        return new Projection<>(stream, columns, ended, List.copyOf(more));
    }

    public String table() {
        return stream.kind();
    }

    /** Every column of the table. */
    public List<String> names() {
        List<String> names = new ArrayList<>(KEPT_FOR_ALL);
        if (ended != null) {
            names.add(ENDED);
        }
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    public boolean isOver(S state) {
        return ended != null && ended.test(state);
    }
}
