package org.aiguillage.rulebook.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.rulebook.source.CellType;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Schema;

/** A sheet read as the table that it is meant to be; each cell that is something else is named. */
final class BroughtTable {
    private static final int MOST_ERRORS = 200;
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private final Schema schema;
    private final Grid grid;
    private final List<FieldError> errors;
    private final List<String> comments = new ArrayList<>();
    private final List<CsvTable.Row> rows = new ArrayList<>();
    private final Map<List<String>, Integer> seen = new HashMap<>();

    private BroughtTable(Schema schema, Grid grid, List<FieldError> errors) {
        this.schema = schema;
        this.grid = grid;
        this.errors = errors;
    }

    /** The table with its rows numbered as in the sheet; what is wrong goes to {@code errors}. */
    static CsvTable read(Schema schema, Grid grid, List<FieldError> errors) {
        BroughtTable table = new BroughtTable(schema, grid, errors);
        List<Integer> places = List.of();
        boolean header = false;
        for (Grid.Line line : grid.lines()) {
            if (line.isComment()) {
                table.comments.add(line.comment());
            } else if (!header) {
                header = true;
                places = table.places(line);
            } else if (!places.isEmpty()) {
                table.add(line, places);
            }
        }
        if (!header) {
            table.error(1, 0, table.expectedHeader(""));
        }
        return new CsvTable(schema, List.copyOf(table.comments), List.copyOf(table.rows));
    }

    /** Where each column of the schema stands in the sheet; empty when the header is not right. */
    private List<Integer> places(Grid.Line header) {
        int before = errors.size();
        List<String> names = schema.header();
        List<Integer> places = new ArrayList<>();
        names.forEach(name -> places.add(header.cells().indexOf(name)));
        for (int i = 0; i < header.cells().size(); i++) {
            String found = header.at(i);
            if (!names.contains(found) || header.cells().indexOf(found) != i) {
                error(header.number(), i, expectedHeader(found));
            }
        }
        if (errors.size() == before && places.contains(-1)) {
            error(header.number(), header.cells().size(), expectedHeader(""));
        }
        return errors.size() == before ? places : List.of();
    }

    private Sentence expectedHeader(String found) {
        String columns = String.join(", ", schema.header());
        return new Sentence(
                "« " + found + " » là où étaient attendues les colonnes " + columns + ", chacune une fois",
                "\"" + found + "\" found where the columns " + columns + " were expected, each once");
    }

    private void add(Grid.Line line, List<Integer> places) {
        int before = errors.size();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Schema.Column column = schema.columns().get(i);
            String cell = text(line.at(places.get(i)), column.type());
            if (!column.type().accepts(cell)) {
                misfit(line, places.get(i), column);
            }
            cells.add(cell);
        }
        for (int i = schema.columns().size(); i < line.cells().size(); i++) {
            if (!line.at(i).isEmpty() && !places.contains(i)) {
                error(line.number(), i, new Sentence("rien n’était attendu ici", "nothing was expected here"));
            }
        }
        if (errors.size() == before && isNew(line, places, cells)) {
            rows.add(new CsvTable.Row(line.number(), List.copyOf(cells)));
        }
    }

    private boolean isNew(Grid.Line line, List<Integer> places, List<String> cells) {
        Integer before = seen.putIfAbsent(schema.keyOf(cells), line.number());
        if (before != null) {
            int column = schema.header().indexOf(schema.key().get(0));
            error(
                    line.number(),
                    places.get(column),
                    new Sentence(
                            "la ligne " + before + " a déjà " + String.join(", ", schema.keyOf(cells)),
                            "row " + before + " has " + String.join(", ", schema.keyOf(cells)) + " already"));
        }
        return before == null;
    }

    private String text(String cell, CellType type) {
        return switch (type.kind()) {
            case WHOLE, NUMBER -> Numbers.plain(grid.decimalComma() ? cell.replace(',', '.') : cell);
            case DATE -> day(cell);
            case TEXT, CHOICE -> cell;
        };
    }

    private String day(String cell) {
        try {
            return grid.decimalComma() ? LocalDate.parse(cell, FRENCH_DAY).toString() : cell;
        } catch (DateTimeParseException e) {
            return cell;
        }
    }

    private void misfit(Grid.Line line, int place, Schema.Column column) {
        String found = line.at(place).length() > 60 ? line.at(place).substring(0, 60) + "…" : line.at(place);
        Sentence expected = column.type().expected();
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(
                    Grid.place(grid.name(), line.number(), place) + " (" + column.name() + ")",
                    new Sentence(
                            "« " + found + " » là où était attendu " + expected.fr(),
                            "\"" + found + "\" found where " + expected.en() + " was expected")));
        }
    }

    private void error(int row, int column, Sentence what) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(grid.error(row, column, what));
        }
    }
}
