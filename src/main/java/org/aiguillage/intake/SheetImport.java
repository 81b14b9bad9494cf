package org.aiguillage.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aiguillage.access.Caller;
import org.aiguillage.intake.CsvFile.Row;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** One file of an import, row by row; each row is a part of the change that fails alone. */
final class SheetImport {
    private final Journal journal;
    private final Sheet sheet;
    private final Path path;
    private final Rows rows;
    private final Consumer<Line> out;
    private final Progress progress;
    private final Map<String, Long> seen = new HashMap<>();

    SheetImport(Journal journal, Sheet sheet, Path path, Rows rows, Consumer<Line> out, Progress progress) {
        this.journal = journal;
        this.sheet = sheet;
        this.path = path;
        this.rows = rows;
        this.out = out;
        this.progress = progress;
    }

    void run() {
        try (CsvFile csv = CsvFile.open(path)) {
            takeAll(csv);
        } catch (CsvFile.Unreadable e) {
            refuse(e.line(), null, List.of(new FieldError("", e.why())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeAll(CsvFile csv) {
        Row first = csv.next();
        Header header = header(first);
        if (header == null) {
            return;
        }
        long taken = 0;
        for (Row row = csv.next(); row != null; row = csv.next()) {
            take(header, row);
            taken++;
            if (taken % Progress.EVERY == 0) {
                progress.at(name(), taken);
            }
        }
    }

    private @Nullable Header header(@Nullable Row first) {
        if (first == null) {
            refuse(1, null, List.of(new FieldError("", new Sentence("le fichier est vide", "the file is empty"))));
            return null;
        }
        try {
            return Header.of(sheet, first);
        } catch (Invalid e) {
            refuse(first.line(), null, e.errors());
            return null;
        }
    }

    private void take(Header header, Row row) {
        String externalId = null;
        try {
            Cells cells = header.cells(row);
            String name = cells.externalId();
            externalId = name;
            requireOnce(name, row.line());
            Outcome outcome = journal.change(Caller.IMPORT.actor(), change -> rows.take(name, cells));
            out.accept(new Line(sheet, name(), row.line(), name, outcome, List.of()));
        } catch (Invalid e) {
            refuse(row.line(), externalId, e.errors());
        } catch (Refused e) {
            refuse(row.line(), externalId, List.of(new FieldError("", e.sentence())));
        }
    }

    /** Two rows for one thing would undo each other at every import. */
    private void requireOnce(String externalId, long line) {
        Long before = seen.putIfAbsent(externalId, line);
        if (before != null) {
            throw new Invalid(
                    Columns.EXTERNAL_ID,
                    new Sentence("déjà donné à la ligne " + before, "already given on line " + before));
        }
    }

    private void refuse(long line, @Nullable String externalId, List<FieldError> errors) {
        out.accept(Line.refused(sheet, name(), line, externalId, errors));
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }
}
