package org.aiguillage.rulebook.kinds;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what facts must agree to be one kind: the values of some properties. */
final class Likeness {
    private static final Comparator<Property> IN_ORDER =
            Comparator.comparing(p -> p.accessors().toString());

    private final List<Property> properties;

    Likeness(Set<Property> properties) {
        this.properties = properties.stream().sorted(IN_ORDER).toList();
    }

    boolean touches(String component) {
        return properties.stream().anyMatch(p -> p.touches(component));
    }

    /** Equal for facts that no rule which reads nothing but these properties can tell apart. */
    Object key(Object fact) {
        @Nullable Object[] key = new Object[properties.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = exact(properties.get(i).of(fact));
        }
        return Arrays.asList(key);
    }

    /** Sets of another order are equal, yet a sentence lists them in their order: so they are compared as lists. */
    private static @Nullable Object exact(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            List<@Nullable Object> list = new ArrayList<>(many.size());
            many.forEach(one -> list.add(exact(one)));
            return list;
        } else if (value instanceof Map<?, ?> map) {
            return exact(List.copyOf(map.entrySet()));
        } else if (value instanceof Record record) {
            return parts(record);
        }
        return value;
    }

    private static Object parts(Record record) {
        List<Method> components = Components.of(record.getClass());
        List<@Nullable Object> parts = new ArrayList<>(components.size() + 1);
        parts.add(record.getClass());
        for (Method component : components) {
            parts.add(exact(Components.value(component, record)));
        }
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Likeness it && it.properties.equals(properties);
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }
}
