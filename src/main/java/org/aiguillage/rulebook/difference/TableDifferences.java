package org.aiguillage.rulebook.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.aiguillage.governance.Difference.CellChange;
import org.aiguillage.governance.Difference.Kind;
import org.aiguillage.governance.Difference.RowChange;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.Schema;
import org.aiguillage.rulebook.source.Schemas;

/** Rows added and removed, and cells from one value to another. 0.20 and 0.2 are the same; so is another order of rows. */
final class TableDifferences {
    private TableDifferences() {}

    static List<RowChange> between(SortedMap<String, String> from, SortedMap<String, String> to) {
        List<RowChange> changes = new ArrayList<>();
        for (Schema schema : Schemas.all()) {
            Map<List<String>, List<String>> before = rows(schema, from);
            Map<List<String>, List<String>> after = rows(schema, to);
            before.forEach((key, cells) -> {
                if (!after.containsKey(key)) {
                    changes.add(row(Kind.REMOVED, schema, cells, each(schema, cells, Kind.REMOVED)));
                }
            });
            after.forEach((key, cells) -> {
                List<String> old = before.get(key);
                List<CellChange> changed = old == null ? each(schema, cells, Kind.ADDED) : changed(schema, old, cells);
                if (!changed.isEmpty()) {
                    changes.add(row(old == null ? Kind.ADDED : Kind.CHANGED, schema, cells, changed));
                }
            });
        }
        return changes;
    }

    private static Map<List<String>, List<String>> rows(Schema schema, SortedMap<String, String> files) {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        for (CsvTable.Row row :
                CsvTable.read(schema, files.get(schema.file()), new Problems()).rows()) {
            List<String> key = new ArrayList<>();
            for (String column : schema.key()) {
                int index = schema.header().indexOf(column);
                key.add(bare(schema, index, row.cells().get(index)));
            }
            rows.put(key, row.cells());
        }
        return rows;
    }

    private static List<CellChange> changed(Schema schema, List<String> old, List<String> now) {
        List<CellChange> changed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!bare(schema, i, old.get(i)).equals(bare(schema, i, now.get(i)))) {
                changed.add(new CellChange(schema.header().get(i), old.get(i), now.get(i)));
            }
        }
        return changed;
    }

    private static List<CellChange> each(Schema schema, List<String> cells, Kind kind) {
        List<CellChange> each = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            each.add(new CellChange(
                    schema.header().get(i), kind == Kind.ADDED ? null : cell, kind == Kind.REMOVED ? null : cell));
        }
        return each;
    }

    /** A number without its needless zeros. */
    private static String bare(Schema schema, int column, String cell) {
        return switch (schema.columns().get(column).type().kind()) {
            case WHOLE, NUMBER ->
                cell.isEmpty()
                        ? cell
                        : new BigDecimal(cell).stripTrailingZeros().toPlainString();
            case TEXT, CHOICE, DATE -> cell;
        };
    }

    private static RowChange row(Kind kind, Schema schema, List<String> cells, List<CellChange> changed) {
        Map<String, String> key = new LinkedHashMap<>();
        schema.key().forEach(column -> key.put(column, cells.get(schema.header().indexOf(column))));
        return new RowChange(kind, schema.name(), key, changed, sentence(kind, schema, key, changed));
    }

    private static Sentence sentence(Kind kind, Schema schema, Map<String, String> key, List<CellChange> changed) {
        String row = key.values().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
        String file = schema.name();
        return switch (kind) {
            case ADDED ->
                new Sentence(
                        "Dans " + file + ", la ligne " + row + " est ajoutée : " + values(changed) + ".",
                        "In " + file + ", the row " + row + " is added: " + values(changed) + ".");
            case REMOVED ->
                new Sentence(
                        "Dans " + file + ", la ligne " + row + " est supprimée.",
                        "In " + file + ", the row " + row + " is removed.");
            case CHANGED ->
                new Sentence(
                        "Dans " + file + ", " + row + " : " + words(changed, "passe de", "à", "rien") + ".",
                        "In " + file + ", " + row + ": " + words(changed, "goes from", "to", "nothing") + ".");
        };
    }

    private static String values(List<CellChange> cells) {
        return cells.stream()
                .filter(cell -> cell.to() != null && !cell.to().isEmpty())
                .map(cell -> cell.column() + " " + cell.to())
                .collect(Collectors.joining(", "));
    }

    private static String words(List<CellChange> cells, String from, String to, String nothing) {
        return cells.stream()
                .map(cell -> cell.column() + " " + from + " " + shown(cell.from(), nothing) + " " + to + " "
                        + shown(cell.to(), nothing))
                .collect(Collectors.joining(", "));
    }

    private static String shown(@org.jspecify.annotations.Nullable String cell, String nothing) {
        return cell == null || cell.isEmpty() ? nothing : cell;
    }
}
