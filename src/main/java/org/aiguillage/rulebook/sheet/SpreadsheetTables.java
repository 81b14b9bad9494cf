package org.aiguillage.rulebook.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.content.Unreadable;
import org.aiguillage.governance.RuleTables;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.Schema;
import org.aiguillage.rulebook.source.Schemas;
import org.jspecify.annotations.Nullable;

/** The tables of a version as CSV and XLSX. */
public final class SpreadsheetTables implements RuleTables {

    @Override
    public List<Table> all() {
        return Schemas.all().stream().map(SpreadsheetTables::described).toList();
    }

    private static Table described(Schema schema) {
        List<Column> columns = schema.columns().stream()
                .map(it -> new Column(
                        it.name(),
                        it.label(),
                        it.type().kind().name(),
                        it.type().empty(),
                        it.type().choices(),
                        it.type().expected()))
                .toList();
        return new Table(schema.name(), schema.title(), columns, schema.key());
    }

    @Override
    public Optional<byte[]> file(Map<String, String> files, String table, Format format) {
        return Schemas.find(table)
                .filter(schema -> files.containsKey(schema.file()))
                .map(schema -> switch (format) {
                    case CSV -> files.getOrDefault(schema.file(), "").getBytes(StandardCharsets.UTF_8);
                    case XLSX -> XlsxWriter.of(List.of(kept(files, schema)));
                });
    }

    @Override
    public byte[] workbook(Map<String, String> files) {
        return XlsxWriter.of(Schemas.all().stream()
                .filter(schema -> files.containsKey(schema.file()))
                .map(schema -> kept(files, schema))
                .toList());
    }

    @Override
    public List<Sheet> sheets(@Nullable String table, byte[] upload) {
        return grids(table, upload, new ArrayList<>()).stream()
                .map(grid -> new Sheet(
                        grid.name(),
                        grid.lines().stream()
                                .map(line -> new Line(line.number(), line.cells()))
                                .toList()))
                .toList();
    }

    @Override
    public Replaced replaced(Map<String, String> files, @Nullable String table, byte[] upload) {
        if (table != null && Schemas.find(table).isEmpty()) {
            throw Refused.notFound();
        }
        List<Sentence> assumed = new ArrayList<>();
        List<Grid> grids = grids(table, upload, assumed);
        List<FieldError> errors = new ArrayList<>();
        SortedMap<String, String> replaced = new TreeMap<>(files);
        Placed placed = new Placed();
        for (Grid grid : grids) {
            Schema schema = schema(grid, table, grids.size(), errors);
            if (schema == null) {
                continue;
            }
            CsvTable brought = BroughtTable.read(schema, grid, errors);
            String text = Unchanged.kept(brought, files.get(schema.file()));
            replaced.put(schema.file(), text);
            placed.add(grid, brought, text);
        }
        throwIfAny(errors);
        throwIfAny(placed.misfits(replaced));
        return new Replaced(replaced, assumed);
    }

    private static List<Grid> grids(@Nullable String table, byte[] upload, List<Sentence> assumed) {
        if (XlsxParts.isOldWorkbook(upload)) {
            throw Unreadable.because(
                    "un classeur XLSX ou un fichier CSV était attendu : celui-ci est un ancien XLS, ou protégé par mot de"
                            + " passe",
                    "an XLSX workbook or a CSV file was expected: this is an old XLS, or protected by a password");
        }
        if (XlsxParts.isArchive(upload)) {
            List<Grid> grids = XlsxReader.read(upload);
            if (grids.isEmpty()) {
                throw Unreadable.because("ce classeur est vide", "this workbook is empty");
            }
            return grids;
        }
        if (table == null) {
            throw Unreadable.because(
                    "un classeur XLSX était attendu ; une table en CSV s’envoie à son nom",
                    "an XLSX workbook was expected; a CSV table is sent under its name");
        }
        CsvReader.Read read = CsvReader.read(table, upload);
        assumed.addAll(read.assumed());
        return List.of(read.grid());
    }

    private static @Nullable Schema schema(Grid grid, @Nullable String table, int sheets, List<FieldError> errors) {
        String name = table != null && sheets == 1 ? table : grid.name().strip().toLowerCase(Locale.ROOT);
        Optional<Schema> schema =
                Schemas.find(name).filter(it -> table == null || it.name().equals(table));
        if (schema.isEmpty()) {
            List<String> names =
                    table == null ? Schemas.all().stream().map(Schema::name).toList() : List.of(table);
            String expected = String.join(", ", names);
            errors.add(new FieldError(
                    grid.name(),
                    new Sentence(
                            "une feuille nommée " + expected + " était attendue",
                            "a sheet named " + expected + " was expected")));
        }
        return schema.orElse(null);
    }

    static CsvTable kept(Map<String, String> files, Schema schema) {
        return CsvTable.read(schema, files.get(schema.file()), new Problems());
    }

    private static void throwIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
