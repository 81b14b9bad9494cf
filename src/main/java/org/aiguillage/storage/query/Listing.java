package org.aiguillage.storage.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aiguillage.journal.Stream;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.Bodies;
import org.jspecify.annotations.Nullable;

/** A list that is read page by page. */
public final class Listing<S extends Stream.State> {
    private final Stream<S, ?> stream;
    private final List<Sort> sorts;

    private Listing(Stream<S, ?> stream, List<Sort> sorts) {
        this.stream = stream;
        this.sorts = sorts;
    }

    public static <S extends Stream.State> Listing<S> of(Stream<S, ?> stream) {
        return new Listing<>(stream, List.of());
    }

    /** The list with one more key; its own order is the first of the first. */
    public Listing<S> by(List<Sort> key) {
        List<Sort> more = new ArrayList<>(sorts);
        more.addAll(key);
        return new Listing<>(stream, List.copyOf(more));
    }

    /** A key whose newest or greatest comes first; or the other way on demand. */
    public static List<Sort> descending(String key, String column, boolean number) {
        return List.of(new Sort("-" + key, column, number), new Sort(key, column, number));
    }

    public static List<Sort> ascending(String key, String column, boolean number) {
        return List.of(new Sort(key, column, number), new Sort("-" + key, column, number));
    }

    private record Row(String sortValue, String id, String body) {}

    public PageOf<S> page(Transactions transactions, Condition condition, PageRequest request) {
        Sort sort = sort(request.sort());
        String table = stream.kind();
        Condition here = condition.and(sort.after(table, request.cursor()));
        String sql = "select " + table + "." + sort.column() + ", " + table + ".id, " + table + ".body from " + table
                + here.where() + sort.orderBy(table) + " limit " + (request.limit() + 1);
        List<Row> rows = transactions.read(handle -> here.bind(handle.createQuery(sql))
                .map((row, context) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .list());
        return page(rows, sort, request.limit());
    }

    private PageOf<S> page(List<Row> rows, Sort sort, int limit) {
        List<S> items = new ArrayList<>(limit);
        rows.stream().limit(limit).forEach(row -> items.add(Bodies.read(row.body, stream.state())));
        if (rows.size() <= limit) {
            return new PageOf<>(items, null);
        }
        Row last = rows.get(limit - 1);
        return new PageOf<>(items, sort.cursor(last.sortValue, last.id));
    }

    private Sort sort(@Nullable String name) {
        if (name == null) {
            return sorts.get(0);
        }
        return sorts.stream()
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "sort", Expected.oneOf(sorts.stream().map(Sort::name).collect(Collectors.joining(", ")))));
    }
}
