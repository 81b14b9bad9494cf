package org.aiguillage.rulebook.kinds;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The components of records. */
final class Components {
    private Components() {}

    static @Nullable Object value(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("facts are public records", e);
        }
    }
}
