package org.aiguillage.web.staff.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.web.sheet.Texts;

/** Dossiers as rows of a file for a spreadsheet, under a header in the words of the reader. */
final class DossierSheet implements Closeable {
    private final SheetFile file;
    private final DossierCells cells;

    private DossierSheet(SheetFile file, DossierCells cells) {
        this.file = file;
        this.cells = cells;
    }

    /** @param format {@code csv} or {@code xlsx} */
    static DossierSheet to(OutputStream out, String format, Texts t) throws IOException {
        DossierCells cells = new DossierCells(t);
        List<String> header = DossierCells.COLUMNS.stream()
                .map(column -> t.get("staff.file." + column))
                .toList();
        SheetFile file =
                format.equals("csv") ? new CsvSheetFile(out, t.language(), header) : new XlsxSheetFile(out, header);
        return new DossierSheet(file, cells);
    }

    static String type(String format) {
        return format.equals("csv")
                ? "text/csv; charset=utf-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    void write(Dossier dossier) {
        file.row(cells.of(dossier));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** What opens as a formula in a spreadsheet opens as text, a quote before it. */
    static String harmless(String text) {
        return Stream.of("=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")
                        .anyMatch(text::startsWith)
                ? "'" + text
                : text;
    }
}
