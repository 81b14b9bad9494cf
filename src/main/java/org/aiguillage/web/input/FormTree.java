package org.aiguillage.web.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form as the JSON that the API would take: a field left blank is null, a list of blanks is empty, and a number
 * may have spaces in it. What does not fit stays text, for the reader of the JSON to name.
 */
public final class FormTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, List<String>> fields;

    private FormTree(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** @param type a record */
    public static ObjectNode of(Map<String, List<String>> fields, Class<?> type) {
        return over(NODES.objectNode(), fields, type);
    }

    /** @param base is changed: by the fields given, and by no other */
    public static ObjectNode over(ObjectNode base, Map<String, List<String>> fields, Class<?> type) {
        new FormTree(fields).fill(base, type, "");
        return base;
    }

    /** The fields that a form needs to show a value: the way back. */
    public static void flatten(JsonNode tree, Map<String, List<String>> fields) {
        flatten("", tree, fields);
    }

    private static void flatten(String path, JsonNode node, Map<String, List<String>> fields) {
        if (node.isObject()) {
            node.properties().forEach(child -> flatten(under(path, child.getKey()), child.getValue(), fields));
        } else if (node.isArray() && node.size() > 0 && node.get(0).isContainerNode()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), fields);
            }
        } else if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(item -> all.add(item.asText()));
            fields.put(path, all);
        } else if (!node.isNull()) {
            fields.put(path, List.of(node.asText()));
        }
    }

    private void fill(ObjectNode node, Class<?> type, String path) {
        for (RecordComponent component : type.getRecordComponents()) {
            String field = under(path, component.getName());
            if (component.getType().isRecord() && has(field + ".")) {
                fill(child(node, component.getName()), component.getType(), field);
            } else if (Collection.class.isAssignableFrom(component.getType())) {
                list(node, component, field);
            } else if (fields.containsKey(field)) {
                node.set(component.getName(), one(fields.get(field).get(0), component.getType()));
            }
        }
    }

    private static ObjectNode child(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode there ? there : node.putObject(name);
    }

    private void list(ObjectNode node, RecordComponent component, String field) {
        Class<?> item = item(component.getGenericType());
        if (item.isRecord() && has(field + "[")) {
            ArrayNode rows = node.putArray(component.getName());
            for (int i = 0; has(field + "[" + i + "]"); i++) {
                fill(rows.addObject(), item, field + "[" + i + "]");
            }
        } else if (fields.containsKey(field)) {
            ArrayNode all = node.putArray(component.getName());
            fields.get(field).stream()
                    .filter(value -> value != null && !value.isBlank())
                    .forEach(value -> all.add(one(value, item)));
        }
    }

    private static Class<?> item(Type list) {
        Type item = list instanceof ParameterizedType typed ? typed.getActualTypeArguments()[0] : Object.class;
        return item instanceof Class<?> type ? type : Object.class;
    }

    private static JsonNode one(String value, Class<?> type) {
        if (value == null || value.isBlank()) {
            return NullNode.getInstance();
        } else if (type == boolean.class || type == Boolean.class) {
            return yesOrNo(value);
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return number(value);
        }
        return NODES.textNode(value.strip());
    }

    private static JsonNode yesOrNo(String value) {
        return switch (value) {
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> NODES.textNode(value);
        };
    }

    private static JsonNode number(String value) {
        String plain = value.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        try {
            BigDecimal number = new BigDecimal(plain);
            return plain.matches("-?\\d{1,18}") ? NODES.numberNode(number.longValueExact()) : NODES.numberNode(number);
        } catch (NumberFormatException e) {
            return NODES.textNode(value);
        }
    }

    private boolean has(String prefix) {
        return fields.keySet().stream().anyMatch(field -> field.startsWith(prefix));
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
