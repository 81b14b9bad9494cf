package org.aiguillage.web.api.call;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;

/** Pages of a list that is ordered by id: the cursor is the last id shown. */
public final class Keyset {
    private static final String ID = "[a-z0-9-]{1,64}";

    private Keyset() {}

    /** @param after the items after an id, which may be empty, at most so many */
    public static <T, V> PageOf<V> of(
            PageRequest page, BiFunction<String, Integer, List<T>> after, Function<T, String> id, Function<T, V> view) {
        List<T> found = after.apply(cursor(page), page.limit() + 1);
        List<T> shown = found.subList(0, Math.min(found.size(), page.limit()));
        String next = found.size() > shown.size() ? id.apply(shown.get(shown.size() - 1)) : null;
        return new PageOf<>(shown.stream().map(view).toList(), next);
    }

    private static String cursor(PageRequest page) {
        if (page.sort() != null) {
            throw new Invalid("sort", Wanted.READABLE);
        }
        String cursor = page.cursor();
        if (cursor != null && !cursor.matches(ID)) {
            throw new Invalid("cursor", Wanted.READABLE);
        }
        return cursor == null ? "" : cursor;
    }
}
