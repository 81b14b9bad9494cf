package org.aiguillage.web.api.call;

import java.util.function.Function;
import org.aiguillage.observatory.PageOf;

/** Shows each item of a page. */
public final class Pages {
    private Pages() {}

    public static <T, V> PageOf<V> of(PageOf<T> page, Function<T, V> view) {
        return new PageOf<>(page.items().stream().map(view).toList(), page.next());
    }
}
