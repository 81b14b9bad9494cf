package org.aiguillage.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables beside this package that translate the words of a file of rounds: two columns each. */
final class Tables {
    private Tables() {}

    /** A table whose first column is unique. */
    static Map<String, String> read(String name) {
        Map<String, String> table = new LinkedHashMap<>();
        rows(name).forEach(row -> table.put(row.getKey(), row.getValue()));
        return table;
    }

    static List<Map.Entry<String, String>> rows(String name) {
        try (InputStream in = requireNonNull(Tables.class.getResourceAsStream(name), name);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, UTF_8)) {
            List<Map.Entry<String, String>> table = new ArrayList<>();
            for (NamedCsvRecord row : rows) {
                table.add(Map.entry(row.getField(0), row.getField(1)));
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
