package org.aiguillage.web.sheet;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.glassfish.jersey.uri.UriComponent;
import org.jspecify.annotations.Nullable;

/** What the address of a list says after its question mark: of each known name one value; blanks are as good as nothing. */
public record Query(List<String> names, Map<String, String> given) {
    public static final String CURSOR = "cursor";

    /** An expression for what may stand after the question mark of an address, encoded as {@link #encoded} does. */
    public static final String ENCODED = "(?:[0-9A-Za-z_.=&+*-]|%[0-9A-Fa-f]{2}){0,1000}";

    /** What is not among {@code names} is left out. */
    public static Query of(UriInfo address, List<String> names) {
        return of(address.getQueryParameters(), names);
    }

    /** @param query what stands after the question mark */
    public static Query of(String query, List<String> names) {
        return of(UriComponent.decodeQuery(query, true), names);
    }

    private static Query of(MultivaluedMap<String, String> all, List<String> names) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : names) {
            String value = all.getFirst(name);
            if (value != null && !value.isBlank()) {
                given.put(name, value);
            }
        }
        return new Query(names, given);
    }

    public @Nullable String text(String name) {
        return given.get(name);
    }

    public boolean is(String name, @Nullable String value) {
        return Objects.equals(given.get(name), value);
    }

    /** @throws Invalid naming the field when it is none of the values */
    public <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        String value = given.get(name);
        if (value == null) {
            return null;
        }
        List<E> all = List.of(type.getEnumConstants());
        return all.stream()
                .filter(it -> it.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        name, Expected.oneOf(all.stream().map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** The same list with another value, from its beginning; null for any. */
    public Query with(String name, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.remove(CURSOR);
        other.remove(name);
        if (value != null) {
            other.put(name, value);
        }
        return new Query(names, other);
    }

    public Query without(String... others) {
        Map<String, String> rest = new LinkedHashMap<>(given);
        rest.keySet().removeAll(Arrays.asList(others));
        return new Query(names, rest);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** As it stands after the question mark. */
    public String encoded() {
        return names.stream()
                .filter(given::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(given.getOrDefault(name, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String at(String path) {
        return isEmpty() ? path : path + "?" + encoded();
    }
}
