package org.aiguillage.dossier;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists as senders write them: absent means empty, order is kept, a repeat counts once. */
public final class Lists {
    private Lists() {}

    public static <T> Set<T> set(@Nullable Collection<T> values) {
        return values == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    public static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
