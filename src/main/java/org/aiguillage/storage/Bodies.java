package org.aiguillage.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Stream;
import org.aiguillage.json.DomainJson;

/** Events and states as the JSON that is stored. */
final class Bodies {
    private static final ObjectMapper JSON = DomainJson.mapper();
    private static final Map<Class<?>, Map<String, Class<?>>> TYPES = new ConcurrentHashMap<>();

    private Bodies() {}

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written: " + value.getClass(), e);
        }
    }

    static <T> T read(String body, Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be read as " + type.getSimpleName(), e);
        }
    }

    /** What an event says. The name of a type of its own is found among those that its stream may hold. */
    static <E> E fact(Stream<?, E> stream, Event event) {
        Class<?> type =
                TYPES.computeIfAbsent(stream.events(), Bodies::permitted).get(event.type());
        if (type == null) {
            throw new IllegalStateException("a " + stream.kind() + " has no event " + event.type());
        }
        return stream.events().cast(read(event.body(), type));
    }

    private static Map<String, Class<?>> permitted(Class<?> events) {
        return Arrays.stream(events.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    }
}
