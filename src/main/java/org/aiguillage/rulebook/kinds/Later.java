package org.aiguillage.rulebook.kinds;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is put together when it is first asked for; most of what is said of far-off mandates never is. */
public final class Later<T> {
    private @Nullable Supplier<T> how;
    private volatile @Nullable T made;

    public Later(Supplier<T> how) {
        this.how = how;
    }

    public T get() {
        T it = made;
        return it == null ? make() : it;
    }

    private synchronized T make() {
        T it = made;
        if (it == null) {
            it = requireNonNull(how, "what is not made yet can be").get();
            made = it;
            how = null;
        }
        return it;
    }
}
