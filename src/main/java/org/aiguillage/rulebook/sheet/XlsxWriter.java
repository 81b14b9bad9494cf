package org.aiguillage.rulebook.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.aiguillage.rulebook.source.CellType;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Schema;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as a workbook, one sheet each: comments first, a header that stays in view, numbers as numbers. */
final class XlsxWriter {
    private static final int WIDEST = 60;

    private XlsxWriter() {}

    static byte[] of(List<CsvTable> tables) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Aiguillage", "1.0")) {
            for (CsvTable table : tables) {
                write(workbook.newWorksheet(table.schema().name()), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, CsvTable table) {
        int row = 0;
        for (String comment : table.comments()) {
            sheet.value(row, 0, "# " + comment);
            sheet.style(row, 0).italic().set();
            row++;
        }
        List<Schema.Column> columns = table.schema().columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(row, i, columns.get(i).name());
            sheet.style(row, i).bold().set();
            sheet.width(i, width(table, i));
        }
        row++;
        sheet.freezePane(0, row);
        for (CsvTable.Row line : table.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                write(sheet, row, i, line.cells().get(i), columns.get(i).type());
            }
            row++;
        }
    }

    private static void write(Worksheet sheet, int row, int column, String cell, CellType type) {
        if (cell.isEmpty()) {
            return;
        }
        switch (type.kind()) {
            case WHOLE, NUMBER -> sheet.value(row, column, new BigDecimal(cell));
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(cell));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case TEXT, CHOICE -> sheet.value(row, column, cell);
        }
    }

    private static double width(CsvTable table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.cells().get(column).length())
                .max()
                .orElse(0);
        int header = table.schema().columns().get(column).name().length();
        return Math.min(WIDEST, Math.max(longest, header) + 2);
    }
}
