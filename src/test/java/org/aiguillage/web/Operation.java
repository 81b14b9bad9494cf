package org.aiguillage.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation as {@code /openapi.json} describes it, with a body that passes its validation.
 *
 * @param template path with its parameters in braces
 * @param roles who may make it
 * @param schema of its JSON body; missing where it has none
 */
record Operation(
        String method, String template, Set<String> roles, boolean uploads, JsonNode schema, JsonNode components) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Which kind of thing an id names, by the part of the path before it. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("dossiers", "dossier"),
            Map.entry("documents", "document"),
            Map.entry("referrals", "referral"),
            Map.entry("flags", "flag"),
            Map.entry("notices", "notice"),
            Map.entry("investors", "investor"),
            Map.entry("mandates", "mandate"),
            Map.entry("accounts", "account"),
            Map.entry("sessions", "session"),
            Map.entry("tokens", "token"),
            Map.entry("rulebooks", "rulebook"),
            Map.entry("tables", "table"),
            Map.entry("calendars", "calendar"),
            Map.entry("audit", "trail"),
            Map.entry("erasures", "erasure"),
            Map.entry("backtests", "backtest"));

    /** Where a text made of its schema would be turned down before anybody looks whose the thing is. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "put /api/dossiers/{id}",
                    "{\"company\":{\"siren\":\"732829320\",\"name\":\"Nova\",\"territory\":\"LYON\"}}"),
            Map.entry(
                    "post /api/dossiers",
                    "{\"company\":{\"siren\":\"732829320\",\"name\":\"Nova\",\"territory\":\"LYON\"}}"),
            Map.entry("post /api/tokens", "{\"name\":\"programme\",\"scope\":\"READ\"}"),
            Map.entry("post /api/dossiers/{id}/consents", "{}"),
            Map.entry("post /api/dossiers/{id}/consents/withdrawal", "{}"),
            Map.entry("post /api/dossiers/{id}/withdrawal", "{}"),
            Map.entry("post /api/referrals/{id}/moves", "{\"to\":\"ACKNOWLEDGED\"}"),
            Map.entry("put /api/investors/{id}", "{\"name\":\"N\",\"kind\":\"VC\"}"),
            Map.entry("put /api/mandates/{id}", "{\"name\":\"N\"}"),
            Map.entry(
                    "put /api/accounts/{id}",
                    "{\"role\":\"REGIONAL_STAFF\",\"name\":\"N\",\"email\":\"n@example.org\"}"),
            Map.entry("put /api/accounts/me/views", "{\"round\":\"SEED\"}"));

    /** What names a thing after the question mark, for a path cannot hold every name. */
    private static final Map<String, String> QUERIES =
            Map.of("put /api/accounts/me/views", "?name=Retards", "delete /api/accounts/me/views", "?name=Retards");

    static List<Operation> all(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(it -> {
                    JsonNode content = it.getValue().at("/requestBody/content");
                    operations.add(new Operation(
                            it.getKey(),
                            path.getKey(),
                            texts(it.getValue().path("x-roles")),
                            content.has("multipart/form-data"),
                            content.path("application/json").path("schema"),
                            document.at("/components/schemas")));
                }));
        return operations;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The kinds of things that its path names. */
    Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        Matcher parameter = PARAMETER.matcher(template);
        while (parameter.find()) {
            kinds.add(kind(parameter.start()));
        }
        return kinds;
    }

    private String kind(int at) {
        String before = template.substring(0, at - 1);
        String place = before.substring(before.lastIndexOf('/') + 1);
        String kind = KINDS.get(place);
        if (kind == null) {
            throw new AssertionError("which kind of thing is named in " + template + "? Give " + place + " its ids");
        }
        return kind;
    }

    String path(Map<String, String> side, String unknown) {
        return PARAMETER.matcher(template).replaceAll(found -> side.getOrDefault(kind(found.start()), unknown))
                + QUERIES.getOrDefault(this.toString(), "");
    }

    String body(Map<String, String> side) {
        @Nullable String written = BODIES.get(method + " " + template);
        return written != null
                ? written
                : schema.isMissingNode() ? "" : example(schema).toString();
    }

    private JsonNode example(JsonNode given) {
        JsonNode it =
                given.has("$ref") ? components.path(given.path("$ref").asText().replaceAll(".*/", "")) : given;
        if (it.has("enum")) {
            return it.path("enum").get(0);
        }
        return switch (it.path("type").asText()) {
            case "integer", "number" -> MAPPER.getNodeFactory().numberNode(1);
            case "boolean" -> MAPPER.getNodeFactory().booleanNode(true);
            case "array" -> MAPPER.createArrayNode();
            case "object" -> object(it);
            default -> MAPPER.getNodeFactory().textNode(text(it.path("format").asText()));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-12-01";
            case "date-time" -> "2026-12-01T08:00:00Z";
            default -> "STARTUP";
        };
    }

    private ObjectNode object(JsonNode it) {
        ObjectNode object = MAPPER.createObjectNode();
        it.path("properties").properties().forEach(p -> object.set(p.getKey(), example(p.getValue())));
        return object;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
