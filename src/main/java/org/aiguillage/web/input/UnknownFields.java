package org.aiguillage.web.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.web.problem.Wanted;

/** The fields of a text that its records do not have: a slip in a name explains why the right one is missing. */
final class UnknownFields {
    private final ObjectMapper mapper;
    private final List<FieldError> errors = new ArrayList<>();

    private UnknownFields(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param text sound JSON */
    static List<FieldError> in(String text, JavaType type, ObjectMapper mapper) throws JsonProcessingException {
        UnknownFields search = new UnknownFields(mapper);
        search.walk(mapper.readTree(text), type, "");
        return search.errors;
    }

    private void walk(JsonNode node, JavaType type, String path) {
        if (node.isArray() && type.isCollectionLikeType()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), type.getContentType(), path + "[" + i + "]");
            }
        } else if (node.isObject() && type.getRawClass().isRecord()) {
            Map<String, JavaType> known = Arrays.stream(type.getRawClass().getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, c -> mapper.constructType(c.getGenericType())));
            node.properties().forEach(field -> {
                String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                JavaType fieldType = known.get(field.getKey());
                if (fieldType == null) {
                    errors.add(new FieldError(name, Wanted.UNKNOWN_FIELD));
                } else {
                    walk(field.getValue(), fieldType, name);
                }
            });
        }
    }
}
