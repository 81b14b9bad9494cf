package org.aiguillage.web.api.call;

import java.util.List;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;

/** Pages of a list that is at hand as a whole. */
public final class Slice {
    private Slice() {}

    /** @throws Invalid for a cursor that no page gave, or a sort key, for these lists have one order only */
    public static <T> PageOf<T> of(List<T> all, PageRequest page) {
        int from = Math.min(position(page), all.size());
        int to = Math.min(from + page.limit(), all.size());
        return new PageOf<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    /** The place in the list that a cursor means: 0 without one. */
    public static int position(PageRequest page) {
        if (page.sort() != null) {
            throw new Invalid("sort", new Sentence("cette liste ne se trie pas", "this list cannot be sorted"));
        }
        String cursor = page.cursor();
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,9}")) {
            throw new Invalid("cursor", Wanted.READABLE);
        }
        return Integer.parseInt(cursor);
    }
}
