package org.aiguillage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** One row under its header. An empty cell is an absent value. */
record Cells(List<Column> columns, List<String> values) {
    private static final int LONGEST_CELL = 20_000;
    private static final int LONGEST_NAME = 200;

    /** @throws Invalid for a cell that is too long or holds a character that no text has */
    Cells {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i);
            if (value.length() > LONGEST_CELL || value.indexOf('\0') >= 0) {
                errors.add(new FieldError(columns.get(i).name(), Expected.text(LONGEST_CELL)));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** @throws Invalid when the row has no name of its own */
    String externalId() {
        String id = required(Columns.EXTERNAL_ID);
        if (id.isBlank() || id.length() > LONGEST_NAME) {
            throw new Invalid(Columns.EXTERNAL_ID, Expected.text(LONGEST_NAME));
        }
        return id;
    }

    String required(String column) {
        String value = find(column);
        if (value == null) {
            throw new Invalid(column, Expected.PRESENT);
        }
        return value;
    }

    @Nullable
    String find(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column) && !values.get(i).isEmpty()) {
                return values.get(i);
            }
        }
        return null;
    }

    /** The column with this name, or the one that a path leads into. */
    @Nullable
    Column column(String path) {
        return columns.stream()
                .filter(c -> Objects.equals(c.name(), path) || path.startsWith(c.name() + "."))
                .findFirst()
                .orElse(null);
    }
}
