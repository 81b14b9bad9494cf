package org.aiguillage.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.json.DomainJson;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;

/** Reads a row as the API would read the same values: it becomes JSON, and the domain's own mapper takes it from there. */
final class RowReader {
    private static final Set<String> NOT_IN_THE_RECORD = Set.of(Columns.EXTERNAL_ID, Sheet.INVESTOR_ID);

    private final ObjectMapper json = DomainJson.mapper();

    /** @throws Invalid naming the columns that cannot be taken */
    <T> T read(Cells cells, Class<T> target) {
        ObjectNode tree = json.createObjectNode();
        for (int i = 0; i < cells.columns().size(); i++) {
            Column column = cells.columns().get(i);
            String value = cells.values().get(i);
            if (!value.isEmpty() && !NOT_IN_THE_RECORD.contains(column.name())) {
                put(tree, column.name(), column, value);
            }
        }
        try {
            return json.readValue(json.writeValueAsString(tree), target);
        } catch (JsonMappingException e) {
            throw invalid(e, cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    private void put(ObjectNode parent, String path, Column column, String value) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            put(parent.withObjectProperty(path.substring(0, dot)), path.substring(dot + 1), column, value);
        } else if (column.list()) {
            ArrayNode items = parent.putArray(path);
            for (String item : split(value, Column.ITEMS)) {
                add(items, column, item);
            }
        } else if (column.bare(value)) {
            parent.putRawValue(path, new RawValue(value));
        } else {
            parent.put(path, value);
        }
    }

    private void add(ArrayNode items, Column column, String item) {
        RecordComponent[] fields = column.parts();
        if (fields.length == 0) {
            items.add(item);
            return;
        }
        List<String> parts = split(item, Column.PARTS);
        if (parts.size() != fields.length) {
            throw new Invalid(column.name(), column.expected());
        }
        ObjectNode record = items.addObject();
        for (int i = 0; i < fields.length; i++) {
            record.put(fields[i].getName(), parts.get(i));
        }
    }

    /** With empty pieces kept, for they are mistakes. */
    private static List<String> split(String value, char separator) {
        return List.of(value.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1));
    }

    /** What the domain found wrong keeps its words; what did not fit the type is told by the column's own. */
    private static Invalid invalid(JsonMappingException e, Cells cells) {
        String path = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Invalid found) {
                return new Invalid(
                        found.errors().stream().map(error -> error.under(path)).toList());
            }
        }
        Column column = cells.column(path);
        Sentence expected =
                column != null && e instanceof MismatchedInputException ? column.expected() : Expected.PRESENT;
        return new Invalid(List.of(new FieldError(path, expected)));
    }
}
