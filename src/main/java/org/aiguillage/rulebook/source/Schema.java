package org.aiguillage.rulebook.source;

import java.util.List;
import org.aiguillage.language.Sentence;

/**
 * What a table is made of.
 *
 * @param title what its rows say
 * @param key the columns that tell one row from another; no two rows have the same
 */
public record Schema(String name, Sentence title, List<Column> columns, List<String> key) {

    /** @param label what the column is, for people */
    public record Column(String name, Sentence label, CellType type) {}

    public Schema {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** Its file below the rules folder. */
    public String file() {
        return RulesFolder.TABLES + name + ".csv";
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    int indexOf(String column) {
        return header().indexOf(column);
    }

    /** What tells this row from the others, e.g. {@code SENT INVESTOR *}. */
    public List<String> keyOf(List<String> cells) {
        return key.stream().map(column -> cells.get(indexOf(column))).toList();
    }
}
