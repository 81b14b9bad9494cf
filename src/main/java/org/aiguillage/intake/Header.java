package org.aiguillage.intake;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.intake.CsvFile.Row;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;

/** The first row of a file, understood: which column stands where. */
record Header(List<Column> columns) {

    /** @throws Invalid naming every column that is unknown, repeated or missing */
    static Header of(Sheet sheet, Row row) {
        List<FieldError> errors = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (String name : row.cells()) {
            Column column = sheet.columns().find(name);
            if (column == null) {
                errors.add(new FieldError(
                        name, Expected.oneOf(String.join(", ", sheet.columns().names()))));
            } else if (columns.contains(column)) {
                errors.add(new FieldError(name, new Sentence("cette colonne est répétée", "this column is repeated")));
            } else {
                columns.add(column);
            }
        }
        if (columns.stream().noneMatch(c -> c.name().equals(Columns.EXTERNAL_ID))) {
            errors.add(new FieldError(
                    Columns.EXTERNAL_ID, new Sentence("cette colonne est obligatoire", "this column is required")));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Header(List.copyOf(columns));
    }

    /** The cells of a row, each under its column. */
    Cells cells(Row row) {
        if (row.cells().size() != columns.size()) {
            throw new Invalid(
                    "",
                    new Sentence(
                            columns.size() + " cellules étaient attendues, la ligne en a "
                                    + row.cells().size(),
                            columns.size() + " cells were expected, the row has "
                                    + row.cells().size()));
        }
        return new Cells(columns, row.cells());
    }
}
