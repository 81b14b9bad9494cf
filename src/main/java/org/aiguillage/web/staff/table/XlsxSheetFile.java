package org.aiguillage.web.staff.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet: a header that stays in view, numbers and dates as such. */
final class XlsxSheetFile implements SheetFile {
    private static final int FLUSHED_TOGETHER = 200;
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row = 1;

    XlsxSheetFile(OutputStream out, List<String> header) {
        this.workbook = new Workbook(out, "Aiguillage", "1.0");
        this.sheet = workbook.newWorksheet("Dossiers");
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    @Override
    public void row(List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (row % FLUSHED_TOGETHER == 0) {
            flush();
        }
        row++;
    }

    private void write(int column, Object cell) {
        if (cell instanceof Long number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (!cell.toString().isEmpty()) {
            sheet.value(row, column, DossierSheet.harmless(cell.toString()));
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
