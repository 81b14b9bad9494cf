package org.aiguillage.rulebook.kinds;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a fact that a rule reads.
 *
 * @param accessors of the components that lead to it, from record to record; none for the fact as a whole
 */
record Property(Class<?> fact, List<Method> accessors) {

    /** Stands where a record on the way is absent: not the same as a value that is. */
    private static final Object NOWHERE = new Object();

    static Property whole(Class<?> fact) {
        return new Property(fact, List.of());
    }

    /** The component of that name; null when what is here has none. */
    @Nullable
    Property then(String component) {
        Class<?> here =
                accessors.isEmpty() ? fact : accessors.get(accessors.size() - 1).getReturnType();
        if (!here.isRecord()) {
            return null;
        }
        return Arrays.stream(here.getRecordComponents())
                .filter(c -> c.getName().equals(component))
                .findFirst()
                .map(this::and)
                .orElse(null);
    }

    private Property and(RecordComponent component) {
        List<Method> longer = new ArrayList<>(accessors);
        longer.add(component.getAccessor());
        return new Property(fact, List.copyOf(longer));
    }

    /** Whether it lies in, or is, the component of that name, or is the whole fact. */
    boolean touches(String component) {
        return accessors.isEmpty() || accessors.get(0).getName().equals(component);
    }

    @Nullable
    Object of(Object one) {
        Object value = one;
        for (Method accessor : accessors) {
            if (value == null) {
                return NOWHERE;
            }
            value = Components.value(accessor, value);
        }
        return value;
    }
}
