package org.aiguillage.governance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** The tables of a version as files for a spreadsheet, out and in. A cell is a value, never code. */
public interface RuleTables {

    /**
     * What a table is made of.
     *
     * @param key the columns that tell one row from another
     */
    record Table(String name, Sentence title, List<Column> columns, List<String> key) {}

    /**
     * @param type TEXT, CHOICE, WHOLE, NUMBER or DATE
     * @param optional whether a cell may be empty
     * @param choices all that may stand there, for a choice
     * @param expected the same in words
     */
    record Column(
            String name, Sentence label, String type, boolean optional, List<String> choices, Sentence expected) {}

    enum Format {
        CSV,
        XLSX
    }

    /**
     * @param files of the version that comes out; equal to those that went in when nothing changed
     * @param assumed what had to be guessed of the file
     */
    record Replaced(Map<String, String> files, List<Sentence> assumed) {}

    /** A sheet of an upload as it came: nothing of it is understood yet. */
    record Sheet(String name, List<Line> lines) {}

    /**
     * @param number of the row, from 1
     * @param cells from column A
     */
    record Line(int number, List<String> cells) {}

    List<Table> all();

    /**
     * What stands in an upload, to show where it is wrong.
     *
     * @param table the one that is brought; null when the sheets of a workbook name theirs
     * @throws Invalid when it cannot be read at all
     */
    List<Sheet> sheets(@Nullable String table, byte[] upload);

    /** One table as a file; empty when the version has none of this name. */
    Optional<byte[]> file(Map<String, String> files, String table, Format format);

    /** All tables as one workbook. */
    byte[] workbook(Map<String, String> files);

    /**
     * Puts the tables of an upload in the place of those of a version.
     *
     * @param table the one that is brought; null when the sheets of a workbook name theirs
     * @throws Invalid naming each cell that cannot be taken as sheet and cell, e.g. {@code weights!D7 (points)}
     */
    Replaced replaced(Map<String, String> files, @Nullable String table, byte[] upload);
}
