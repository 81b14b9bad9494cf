package org.aiguillage.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Every field of the API that takes a free text, as {@code /openapi.json} describes it: {@code POST /api/x company.name}. */
final class TextFields {
    private final JsonNode components;
    private final Set<String> all = new LinkedHashSet<>();

    private TextFields(JsonNode components) {
        this.components = components;
    }

    static Set<String> of(JsonNode document) {
        TextFields fields = new TextFields(document.at("/components/schemas"));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String operation = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    fields.add(operation + " ", method.getValue().at("/requestBody/content/application~1json/schema"));
                }));
        return fields.all;
    }

    private void add(String name, JsonNode given) {
        JsonNode schema =
                given.has("$ref") ? components.path(given.path("$ref").asText().replaceAll(".*/", "")) : given;
        if (schema.has("properties")) {
            String parent = name.endsWith(" ") ? name : name + ".";
            schema.path("properties").properties().forEach(it -> add(parent + it.getKey(), it.getValue()));
        } else if (schema.path("type").asText().equals("array")) {
            add(name + "[]", schema.path("items"));
        } else if (schema.path("type").asText().equals("string") && !schema.has("enum") && !schema.has("format")) {
            all.add(name);
        }
    }
}
