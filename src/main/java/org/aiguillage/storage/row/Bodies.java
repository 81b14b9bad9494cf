package org.aiguillage.storage.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Stream;
import org.aiguillage.json.DomainJson;

/** Events and states as the JSON that is stored. */
public final class Bodies {
    private static final ObjectMapper JSON = withPersonalFields(DomainJson.mapper());
    private static final Map<Class<?>, Map<String, Class<?>>> TYPES = new ConcurrentHashMap<>();

    private Bodies() {}

    private static ObjectMapper withPersonalFields(ObjectMapper mapper) {
        AnnotationIntrospector usual = mapper.getSerializationConfig().getAnnotationIntrospector();
        return mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(usual, new PersonalFields()));
    }

    /** A state, or whatever else is no part of the chain: as it is. */
    public static String text(Object value) {
        return text(JSON.writer(), value);
    }

    /** An event, its personal fields put apart. */
    public static String sealed(Object fact, PersonalFields.Sealer sealer) {
        return text(JSON.writer().withAttribute(PersonalFields.Sealer.class, sealer), fact);
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written: " + value.getClass(), e);
        }
    }

    public static <T> T read(String body, Class<T> type) {
        return read(JSON.readerFor(type), body, type);
    }

    private static <T> T read(ObjectReader reader, String body, Class<T> type) {
        try {
            return reader.readValue(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be read as " + type.getSimpleName(), e);
        }
    }

    /**
     * What an event says. The name of a type of its own is found among those that its stream may hold.
     *
     * @param opener finds its personal fields
     */
    public static <E> E fact(Stream<?, E> stream, Event event, PersonalFields.Opener opener) {
        Class<?> type =
                TYPES.computeIfAbsent(stream.events(), Bodies::permitted).get(event.type());
        if (type == null) {
            throw new IllegalStateException("a " + stream.kind() + " has no event " + event.type());
        }
        ObjectReader reader = JSON.readerFor(type).withAttribute(PersonalFields.Opener.class, opener);
        return stream.events().cast(read(reader, event.body(), type));
    }

    private static Map<String, Class<?>> permitted(Class<?> events) {
        return Arrays.stream(events.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    }
}
