package org.aiguillage.web.api;

import java.util.function.Function;
import org.aiguillage.observatory.PageOf;

/** Shows each item of a page. */
final class Pages {
    private Pages() {}

    static <T, V> PageOf<V> of(PageOf<T> page, Function<T, V> view) {
        return new PageOf<>(page.items().stream().map(view).toList(), page.next());
    }
}
