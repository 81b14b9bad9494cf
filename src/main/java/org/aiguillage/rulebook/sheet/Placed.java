package org.aiguillage.rulebook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.rulebook.source.Contents;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Finding;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.RulesFolder;

/** Where in the sheets that were brought each row of the tables stands, so that what is wrong between rows is found there. */
final class Placed {
    /** By file, then by line of that file: the cell in column A. */
    private final Map<String, Map<Integer, String>> cells = new HashMap<>();

    private final Map<String, String> sheets = new HashMap<>();

    void add(Grid grid, CsvTable brought, String text) {
        String file = brought.schema().file();
        sheets.put(file, grid.name());
        Map<Integer, String> lines = cells.computeIfAbsent(file, it -> new HashMap<>());
        List<CsvTable.Row> written =
                CsvTable.read(brought.schema(), text, new Problems()).rows();
        for (int i = 0; i < Math.min(written.size(), brought.rows().size()); i++) {
            int row = brought.rows().get(i).line();
            lines.put(written.get(i).line(), Grid.place(grid.name(), row, 0));
        }
    }

    /** What does not hold between the rows, or between tables and rules, once these files stand together. */
    List<FieldError> misfits(SortedMap<String, String> files) {
        Problems problems = new Problems();
        Contents.read(files, problems);
        List<FieldError> errors = new ArrayList<>();
        problems.all().forEach(finding -> errors.add(error(finding)));
        return errors;
    }

    private FieldError error(Finding finding) {
        String sheet = sheets.get(finding.file());
        if (sheet == null) {
            return new FieldError(
                    finding.file().startsWith(RulesFolder.TABLES)
                            ? finding.file().substring(RulesFolder.TABLES.length())
                            : finding.file() + ":" + finding.line(),
                    finding.what());
        }
        String cell = cells.getOrDefault(finding.file(), Map.of()).get(finding.line());
        if (cell == null) {
            return new FieldError(sheet, finding.what());
        }
        String place = finding.column() < 0 ? cell : cell.replaceFirst("!A", "!" + Grid.letters(finding.column()));
        return new FieldError(place, finding.what());
    }
}
