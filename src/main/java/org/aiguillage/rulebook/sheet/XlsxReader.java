package org.aiguillage.rulebook.sheet;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.content.Unreadable;
import org.aiguillage.content.XmlPart;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a workbook: texts, numbers and dates. A formula is refused: a cell is never code. */
final class XlsxReader {
    private static final int MOST_ERRORS = 100;
    private static final Sentence NO_FORMULA = new Sentence(
            "une valeur était attendue, pas une formule : une cellule n’est jamais du code",
            "a value was expected, not a formula: a cell is never code");
    private static final Sentence NOT_MERGED = new Sentence(
            "des cellules séparées étaient attendues, pas fusionnées", "separate cells were expected, not merged ones");
    private static final Sentence NO_ERROR = new Sentence(
            "une valeur était attendue, pas une erreur de calcul", "a value was expected, not an error of calculation");
    private static final Sentence TOO_WIDE = new Sentence(
            "rien au-delà de la colonne " + Grid.letters(Grid.MOST_COLUMNS - 1) + " n’était attendu",
            "nothing was expected beyond column " + Grid.letters(Grid.MOST_COLUMNS - 1));

    private final Workbook workbook;
    private final String name;
    private final List<FieldError> errors;
    private final List<Grid.Line> lines = new ArrayList<>();
    private int row;
    private int column;

    private XlsxReader(Workbook workbook, String name, List<FieldError> errors) {
        this.workbook = workbook;
        this.name = name;
        this.errors = errors;
    }

    /** @throws Invalid naming the cells that cannot be taken, or what is wrong with the file */
    static List<Grid> read(byte[] file) {
        Workbook workbook = new Workbook(XlsxParts.of(file));
        List<FieldError> errors = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        workbook.sheets.forEach((name, content) -> {
            Grid grid = new XlsxReader(workbook, name, errors).grid(XmlPart.of(content));
            if (!grid.lines().isEmpty()) {
                grids.add(grid);
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return grids;
    }

    private Grid grid(XmlPart sheet) {
        while (sheet.next()) {
            if (sheet.begins("row")) {
                row = number(sheet.attribute("r"), row + 1);
                line(sheet);
            } else if (sheet.begins("mergeCell")) {
                error(String.valueOf(sheet.attribute("ref")), NOT_MERGED);
            }
        }
        return new Grid(name, lines, false);
    }

    private void line(XmlPart sheet) {
        List<String> cells = new ArrayList<>();
        column = -1;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.begins("c")) {
                column = columnOf(sheet.attribute("r"), column + 1);
                String text = cell(sheet);
                put(cells, text);
            }
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            if (lines.size() == Grid.MOST_ROWS) {
                throw Unreadable.because(
                        "la feuille " + name + " dépasse " + Grid.MOST_ROWS + " lignes",
                        "the sheet " + name + " exceeds " + Grid.MOST_ROWS + " rows");
            }
            lines.add(new Grid.Line(row, List.copyOf(cells)));
        }
    }

    private void put(List<String> cells, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= Grid.MOST_COLUMNS) {
            error(Grid.letters(column) + row, TOO_WIDE);
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text.length() > Grid.LONGEST_CELL ? text.substring(0, Grid.LONGEST_CELL) : text);
    }

    private String cell(XmlPart sheet) {
        String type = String.valueOf(sheet.attribute("t"));
        String style = sheet.attribute("s");
        String value = "";
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.begins("f")) {
                error(Grid.letters(column) + row, NO_FORMULA);
            } else if (sheet.begins("v")) {
                value = sheet.text();
            } else if (sheet.begins("is")) {
                value = Workbook.richText(sheet, "is");
            }
        }
        return switch (type) {
            case "s" -> shared(value);
            case "inlineStr", "str" -> value.strip();
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                error(Grid.letters(column) + row, NO_ERROR);
                yield "";
            }
            case "d" -> value;
            default -> workbook.isDate(style) ? Numbers.day(value, workbook.since1904()) : Numbers.plain(value);
        };
    }

    private String shared(String index) {
        int place = number(index, -1);
        if (place < 0 || place >= workbook.texts.size()) {
            throw Unreadable.broken();
        }
        return workbook.texts.get(place).strip();
    }

    private void error(String cell, Sentence expected) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(name + "!" + cell, expected));
        }
    }

    /** The column of a cell such as D7, 0 being A. */
    private static int columnOf(@Nullable String cell, int otherwise) {
        if (cell == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < cell.length() && cell.charAt(i) >= 'A' && cell.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * 26 + (cell.charAt(i) - 'A' + 1), 1 << 20);
        }
        return column == 0 ? otherwise : column - 1;
    }

    static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : otherwise;
    }
}
