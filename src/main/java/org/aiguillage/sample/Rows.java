package org.aiguillage.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sample's own files beside this class: one thing a row, cells apart by semicolons, lists apart by bars. */
final class Rows {
    private Rows() {}

    /** @param cells by the name of their column; an empty one is absent */
    record Row(NamedCsvRecord cells) {

        String text(String column) {
            String text = optional(column);
            if (text == null) {
                throw new IllegalStateException("no " + column + " in " + cells);
            }
            return text;
        }

        @Nullable
        String optional(String column) {
            String text = cells.getField(column).strip();
            return text.isEmpty() ? null : text;
        }

        <T> @Nullable T optional(String column, Function<String, T> read) {
            String text = optional(column);
            return text == null ? null : read.apply(text);
        }

        List<String> list(String column) {
            String text = optional(column);
            return text == null ? List.of() : Arrays.asList(text.split("\\|"));
        }

        /** In the order of the file, which a second load repeats. */
        Set<String> set(String column) {
            return new LinkedHashSet<>(list(column));
        }

        <E extends Enum<E>> Set<E> set(String column, Class<E> type) {
            return list(column).stream()
                    .map(name -> Enum.valueOf(type, name))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        boolean yes(String column) {
            return "oui".equals(optional(column, text -> text.toLowerCase(Locale.FRENCH)));
        }
    }

    static List<Row> of(String file) {
        try (InputStream stream = Rows.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the sample has no " + file);
            }
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(';')
                    .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.stream().map(Row::new).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
