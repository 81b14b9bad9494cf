package org.aiguillage.web.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.web.problem.Wanted;

/**
 * All that is wrong with a text that does not fit its type, so that its sender learns of it at once: each value is tried by
 * itself, and each record with those of its values that fit.
 */
final class Misfits {
    /** More than anybody mends at once. */
    static final int MOST = 200;

    private final ObjectMapper mapper;
    private final List<FieldError> found = new ArrayList<>();

    /** Where something is wrong, and all that holds such a place. */
    private final Set<String> places = new HashSet<>();

    private Misfits(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param text well-formed JSON
     * @param known what is wrong with values for another reason than their type
     */
    static List<FieldError> in(String text, JavaType type, ObjectMapper mapper, List<FieldError> known)
            throws JsonProcessingException {
        Misfits search = new Misfits(mapper);
        known.forEach(search::tell);
        search.fits(mapper.readTree(text), type, "");
        return search.found.stream().limit(MOST).toList();
    }

    private boolean fits(JsonNode node, JavaType type, String path) {
        if (node.isArray() && type.isCollectionLikeType()) {
            return itemsFit(node, type.getContentType(), path);
        } else if (node.isObject() && type.getRawClass().isRecord()) {
            return partsFit(node, type, path);
        }
        return !places.contains(path) && (node.isNull() || reads(node, type, path));
    }

    private boolean itemsFit(JsonNode list, JavaType type, String path) {
        boolean all = true;
        for (int i = 0; i < list.size(); i++) {
            String place = path + "[" + i + "]";
            if (list.get(i).isNull()) {
                tell(new FieldError(place, Expected.PRESENT));
            }
            all &= fits(list.get(i), type, place);
        }
        return all;
    }

    private boolean partsFit(JsonNode node, JavaType type, String path) {
        Map<String, JavaType> known = Arrays.stream(type.getRawClass().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, c -> mapper.constructType(c.getGenericType())));
        ObjectNode fitting = mapper.createObjectNode();
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            String place = FieldPath.part(path, part.getKey());
            JavaType partType = known.get(part.getKey());
            if (partType == null) {
                tell(new FieldError(place, Wanted.UNKNOWN_FIELD));
            } else if (fits(part.getValue(), partType, place)) {
                fitting.set(part.getKey(), part.getValue());
            }
        }
        return reads(fitting, type, path) && fitting.size() == node.size();
    }

    private boolean reads(JsonNode node, JavaType type, String path) {
        try {
            mapper.treeToValue(node, type);
            return true;
        } catch (JsonMappingException e) {
            Misfit.explain(e).errors().forEach(error -> tell(at(path, error)));
        } catch (JsonProcessingException e) {
            tell(new FieldError(path, Misfit.expected(type.getRawClass())));
        }
        return false;
    }

    private static FieldError at(String path, FieldError error) {
        return error.field().equals(FieldPath.WHOLE) ? new FieldError(path, error.expected()) : error.under(path);
    }

    /** A place of which something is told already is not told of again for what follows from that. */
    private void tell(FieldError error) {
        String place = error.field();
        if (!places.contains(place)) {
            found.add(place.isEmpty() ? new FieldError(FieldPath.WHOLE, error.expected()) : error);
        }
        while (places.add(place)) {
            place = place.substring(0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
        }
    }
}
