package org.aiguillage.web.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aiguillage.json.DomainJson;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.input.FormTree;
import org.aiguillage.web.input.StrictJson;

/**
 * A form with what stands in it: fields named as the API names them ({@code ask.amount}, {@code absences[0].from}; a list is a
 * field that is repeated), and what was wrong with them.
 */
public final class Filled {
    private static final ObjectMapper MAPPER = DomainJson.mapper();
    private static final StrictJson JSON = new StrictJson();

    private final Map<String, List<String>> values;
    private final Map<String, String> problems;

    private Filled(Map<String, List<String>> values, Map<String, String> problems) {
        this.values = values;
        this.problems = problems;
    }

    public static Filled empty() {
        return new Filled(Map.of(), Map.of());
    }

    /** A form that shows what already is. */
    public static Filled with(Object record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        FormTree.flatten(MAPPER.valueToTree(record), values);
        return new Filled(values, Map.of());
    }

    /** A form as it was sent, but for rows that were left blank. */
    public static Filled sent(MultivaluedMap<String, String> fields) {
        return new Filled(Rows.closedUp(fields), Map.of());
    }

    /** The same with what was wrong, each at its field. */
    public Filled refused(Invalid invalid, Texts t) {
        Map<String, String> found = new TreeMap<>();
        invalid.errors().forEach(error -> found.putIfAbsent(error.field(), t.of(error.expected())));
        return new Filled(values, found);
    }

    /** @throws Invalid naming each field that does not fit, with the words of the API */
    public <T> T as(Class<T> type) {
        return read(FormTree.of(values, type), type);
    }

    /**
     * What is, changed by the fields that the form has; those it has not stay as they are.
     *
     * @throws Invalid as {@link #as}
     */
    @SuppressWarnings("unchecked")
    public <T> T over(T base) {
        Class<T> type = (Class<T>) base.getClass();
        return read(FormTree.over(MAPPER.valueToTree(base), values, type), type);
    }

    private static <T> T read(JsonNode tree, Class<T> type) {
        byte[] body = tree.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return type.cast(JSON.read(body, MAPPER.constructType(type)));
    }

    /** Empty for a field that was not given. */
    public String value(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() || all.get(0) == null ? "" : all.get(0);
    }

    /** Whether a list, or a choice, has a value. */
    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** What was wrong with a field; empty where nothing was. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** What was wrong, by field. */
    public Map<String, String> problems() {
        return problems;
    }

    /** What was wrong with fields that are none of these, and so are shown nowhere else. */
    public List<String> otherProblems(Set<String> shown) {
        return problems.entrySet().stream()
                .filter(problem -> !shown.contains(problem.getKey()))
                .map(problem -> problem.getKey() + " : " + problem.getValue())
                .toList();
    }
}
