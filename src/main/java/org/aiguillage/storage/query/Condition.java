package org.aiguillage.storage.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a query, and the values of its question marks: texts and whole numbers.
 *
 * @param sql empty when it lets everything through
 */
public record Condition(String sql, List<Object> values) {
    public static final Condition NONE = new Condition("", List.of());

    public Condition and(Condition other) {
        if (sql.isEmpty() || other.sql.isEmpty()) {
            return sql.isEmpty() ? other : this;
        }
        List<Object> both = new ArrayList<>(values);
        both.addAll(other.values);
        return new Condition(sql + " and " + other.sql, List.copyOf(both));
    }

    public Condition and(String more, Object... moreValues) {
        return and(new Condition(more, List.of(moreValues)));
    }

    /** One or the other; neither may let everything through. */
    public Condition or(Condition other) {
        List<Object> both = new ArrayList<>(values);
        both.addAll(other.values);
        return new Condition("(" + sql + " or " + other.sql + ")", List.copyOf(both));
    }

    /** Whether a column is one of some texts, of which there is at least one. */
    public Condition andIn(String column, Collection<String> texts) {
        String marks = String.join(", ", Collections.nCopies(texts.size(), "?"));
        return and(new Condition(column + " in (" + marks + ")", List.copyOf(texts)));
    }

    /** No condition when there is no value. */
    public Condition andIf(String more, @Nullable Object value) {
        return value == null ? this : and(more, value instanceof Enum<?> name ? name.name() : value);
    }

    public String where() {
        return sql.isEmpty() ? "" : " where " + sql;
    }

    public Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Number number) {
                query.bind(i, number.longValue());
            } else {
                query.bind(i, values.get(i).toString());
            }
        }
        return query;
    }
}
