package org.aiguillage.web.staff.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated values as the spreadsheets of a language expect them: in French, semicolons. */
final class CsvSheetFile implements SheetFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    CsvSheetFile(OutputStream out, String language, List<String> header) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(language.equals("fr") ? ';' : ',')
                .build(writer);
        csv.writeRecord(header);
    }

    @Override
    public void row(List<Object> cells) {
        csv.writeRecord(cells.stream()
                .map(cell -> cell instanceof String text ? DossierSheet.harmless(text) : cell.toString())
                .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
