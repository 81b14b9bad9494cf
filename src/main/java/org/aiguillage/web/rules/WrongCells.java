package org.aiguillage.web.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.governance.RuleTables;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.web.sheet.Texts;

/**
 * What was wrong with an upload, shown where it stands in it.
 *
 * @param sheets those with wrong cells
 * @param others what is wrong with no cell in particular
 */
public record WrongCells(int count, List<WrongSheet> sheets, List<String> others) {
    private static final Pattern PLACE = Pattern.compile("(.+)!([A-Z]{1,3})(\\d{1,6})(?: \\(.*\\))?");
    private static final int MOST_ROWS = 50;

    /** @param columns letters, with the names that the upload gives them */
    public record WrongSheet(String name, List<String> columns, List<WrongRow> rows) {}

    public record WrongRow(int number, List<WrongCell> cells) {}

    /** @param problem empty where nothing is wrong */
    public record WrongCell(String text, String problem) {}

    /** Cells of one sheet: by row, then by column, what is wrong there. */
    private record Marks(Map<Integer, Map<Integer, String>> rows) {}

    static WrongCells none() {
        return new WrongCells(0, List.of(), List.of());
    }

    static WrongCells of(Texts t, List<FieldError> errors, List<RuleTables.Sheet> sheets) {
        Map<String, Marks> marks = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (FieldError error : errors) {
            Matcher place = PLACE.matcher(error.field());
            if (place.matches()
                    && sheets.stream().anyMatch(sheet -> sheet.name().equals(place.group(1)))) {
                marks.computeIfAbsent(place.group(1), name -> new Marks(new TreeMap<>()))
                        .rows()
                        .computeIfAbsent(Integer.valueOf(place.group(3)), row -> new TreeMap<>())
                        .merge(column(place.group(2)), t.of(error.expected()), (a, b) -> a + " ; " + b);
            } else {
                others.add(t.get("refused.field", error.field(), t.of(error.expected())));
            }
        }
        return new WrongCells(
                errors.size(),
                sheets.stream()
                        .filter(sheet -> marks.containsKey(sheet.name()))
                        .map(sheet -> sheet(sheet, requireNonNull(marks.get(sheet.name()))))
                        .toList(),
                others);
    }

    private static WrongSheet sheet(RuleTables.Sheet sheet, Marks marks) {
        Map<Integer, List<String>> lines = new LinkedHashMap<>();
        sheet.lines().forEach(line -> lines.put(line.number(), line.cells()));
        List<WrongRow> rows = marks.rows().entrySet().stream()
                .limit(MOST_ROWS)
                .map(row -> row(row.getKey(), lines.getOrDefault(row.getKey(), List.of()), row.getValue()))
                .toList();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> header = sheet.lines().stream()
                .map(RuleTables.Line::cells)
                .filter(cells -> !cells.isEmpty() && !cells.get(0).startsWith("#"))
                .findFirst()
                .orElse(List.of());
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(letters(i) + (i < header.size() ? " · " + header.get(i) : ""));
        }
        return new WrongSheet(sheet.name(), columns, rows);
    }

    private static WrongRow row(int number, List<String> cells, Map<Integer, String> problems) {
        int last = problems.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<WrongCell> shown = new ArrayList<>();
        for (int i = 0; i < Math.max(cells.size(), last + 1); i++) {
            shown.add(new WrongCell(i < cells.size() ? cells.get(i) : "", problems.getOrDefault(i, "")));
        }
        return new WrongRow(number, shown);
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
