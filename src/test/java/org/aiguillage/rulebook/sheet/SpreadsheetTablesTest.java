package org.aiguillage.rulebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.governance.RuleTables.Format;
import org.aiguillage.governance.RuleTables.Replaced;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.RulesFolder;
import org.aiguillage.rulebook.source.Schema;
import org.aiguillage.rulebook.source.Schemas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables go out as files and come in again; what was not changed is not changed, and what is wrong is named by its cell. */
final class SpreadsheetTablesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final SortedMap<String, String> FILES = RulesFolder.read(Path.of("rules"));
    private static final SpreadsheetTables TABLES = new SpreadsheetTables();

    @Test
    void whatComesBackUnchangedIsTheSameVersion() {
        assertThat(TABLES.replaced(FILES, null, TABLES.workbook(FILES)).files()).isEqualTo(FILES);
        for (Schema schema : Schemas.all()) {
            for (Format format : Format.values()) {
                byte[] file = TABLES.file(FILES, schema.name(), format).orElseThrow();
                Map<String, String> back =
                        TABLES.replaced(FILES, schema.name(), file).files();
                assertThat(RulesFolder.version(new TreeMap<>(back))).isEqualTo(RulesFolder.version(FILES));
            }
        }
    }

    @Test
    void whateverStandsInATableComesBackAsItStood() {
        Random random = new Random(11);
        for (int time = 0; time < 60; time++) {
            SortedMap<String, String> files = new TreeMap<>(FILES);
            for (String name : List.of("weights", "allowances", "currencies", "sectors")) {
                files.put("tables/" + name + ".csv", CsvText.of(shaken(table(name, FILES), random)));
            }
            assertThat(TABLES.replaced(FILES, null, workbookOf(files)).files()).isEqualTo(files);
            byte[] csv = TABLES.file(files, "allowances", Format.CSV).orElseThrow();
            assertThat(TABLES.replaced(FILES, "allowances", csv).files().get("tables/allowances.csv"))
                    .isEqualTo(files.get("tables/allowances.csv"));
        }
    }

    @Test
    void oneChangedCellIsAllThatChanges() {
        byte[] file = TABLES.file(FILES, "parameters", Format.XLSX).orElseThrow();
        byte[] edited = Zip.changed(file, SHEET, "<v>0.20</v>", "<v>0.25</v>");
        Replaced replaced = TABLES.replaced(FILES, "parameters", edited);
        assertThat(replaced.files().get("tables/parameters.csv"))
                .isEqualTo(FILES.getOrDefault("tables/parameters.csv", "").replace("0.20", "0.25"));
    }

    @Test
    void everyWrongCellIsNamedAtOnceByItsPlaceAndWhatWasExpected() {
        byte[] edited = csv("criterion,from,below,points\nshareholder,,,many\nportfolio,1,x,1.5\n=1+1,,,3\n");
        assertThat(errors("weights", edited))
                .contains(
                        "weights!D2 (points): \"many\" found where a whole number was expected",
                        "weights!C3 (below): \"x\" found where a number such as 0.8, or nothing was expected",
                        "weights!D3 (points): \"1.5\" found where a whole number was expected")
                .anySatisfy(e -> assertThat(e).startsWith("weights!A4 (criterion): \"=1+1\" found where a text"));
        FieldError first = invalid("weights", edited).errors().get(0);
        assertThat(first.expected().fr()).isEqualTo("« many » là où était attendu un nombre entier");
    }

    @Test
    void aFormulaAMergedCellAndAnErrorAreRefusedByPlace() {
        byte[] file = TABLES.file(FILES, "parameters", Format.XLSX).orElseThrow();
        assertThat(errors("parameters", Zip.changed(file, SHEET, "<v>0.20</v>", "<f>0.1*2</f><v>0.2</v>")))
                .singleElement()
                .asString()
                .startsWith("parameters!B3: a value was expected, not a formula");
        assertThat(errors(
                        "parameters",
                        Zip.changed(
                                file,
                                SHEET,
                                "</sheetData>",
                                "</sheetData><mergeCells><mergeCell ref=\"A3:B3\"/></mergeCells>")))
                .singleElement()
                .asString()
                .startsWith("parameters!A3:B3: separate cells");
    }

    @Test
    void whatDoesNotHoldBetweenRowsIsNamedByTheirPlace() {
        String weights = FILES.getOrDefault("tables/weights.csv", "").replace("portfolio,1,2,1", "portfolio,1,3,1");
        assertThat(errors("weights", csv(weights)))
                .singleElement()
                .asString()
                .matches("weights!A\\d+: two bands of portfolio overlap");
        assertThat(errors("weights", csv(weights.replace("portfolio,1,3,1", "portfolio,1,2,1\nluck,,,9"))))
                .containsExactly("weights: no rule speaks of luck");
        assertThat(errors("neighbours", csv("territory,neighbour\nLYON,GRENOBLE\n")))
                .containsExactly("neighbours!A2: a row for GRENOBLE,LYON was expected");
        assertThat(errors("currencies", csv("currency,euros\nEUR,2\nUSD,0.9\nUSD,0.8\n")))
                .containsExactly("currencies!A4: row 3 has USD already");
    }

    @Test
    void aFrenchSpreadsheetsCsvIsUnderstoodAndWhatWasAssumedIsSaid() {
        String french = "currency;euros\nEUR;1\nCHF;1,07\n;\n";
        Replaced replaced = TABLES.replaced(FILES, "currencies", ("\uFEFF" + french).getBytes(StandardCharsets.UTF_8));
        assertThat(replaced.files().get("tables/currencies.csv")).endsWith("currency,euros\nEUR,1\nCHF,1.07\n");
        assertThat(replaced.assumed())
                .singleElement()
                .satisfies(s -> assertThat(s.en()).contains("Semicolons"));
        String sectors = FILES.getOrDefault("tables/sectors.csv", "");
        Replaced windows = TABLES.replaced(FILES, "sectors", sectors.getBytes(Charset.forName("windows-1252")));
        assertThat(windows.files()).isEqualTo(FILES);
        assertThat(windows.assumed())
                .singleElement()
                .satisfies(s -> assertThat(s.en()).contains("windows-1252"));
        assertThat(errors("currencies", csv("currency,euros\nEUR,1\nCHF,\"1,07\"\n")))
                .singleElement()
                .asString()
                .startsWith("currencies!B3 (euros): \"1,07\" found where a number above zero");
    }

    @Test
    void columnsMayBeMovedButNoneMayBeMissingOrStrange() {
        String moved = "euros,currency\n1,EUR\n1.06,CHF\n";
        assertThat(TABLES.replaced(FILES, "currencies", csv(moved)).files().get("tables/currencies.csv"))
                .endsWith("currency,euros\nEUR,1\nCHF,1.06\n");
        assertThat(errors("currencies", csv("currency,dollars\nEUR,1\n")))
                .singleElement()
                .asString()
                .startsWith("currencies!B1: \"dollars\" found where the columns currency, euros");
        assertThat(errors("currencies", csv("currency\nEUR\n")))
                .singleElement()
                .asString()
                .startsWith("currencies!B1");
        assertThat(errors("currencies", csv("# only a comment\n")))
                .singleElement()
                .asString()
                .startsWith("currencies!A1");
    }

    @Test
    void aSheetThatIsNoTableIsNamed() {
        byte[] file = TABLES.workbook(FILES);
        assertThat(errors(null, Zip.changed(file, "xl/workbook.xml", "\"weights\"", "\"wheights\"")))
                .singleElement()
                .asString()
                .startsWith("wheights: a sheet named sectors, required, weights");
        assertThat(errors("weights", file))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e).contains("a sheet named weights was expected"));
    }

    private static CsvTable shaken(CsvTable table, Random random) {
        List<CsvTable.Row> rows = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            int last = cells.size() - 1;
            String cell = switch (table.schema().name()) {
                case "weights" -> String.valueOf(random.nextInt(2_000) - 1_000);
                case "sectors" -> "été, \"neige\" ; " + random.nextInt(100);
                case "currencies" -> cells.get(0).equals("EUR") ? "1" : decimal(random, 900_000_000);
                default -> decimal(random, 999_999);
            };
            cells.set(last, cell);
            rows.add(new CsvTable.Row(row.line(), cells));
        }
        return new CsvTable(table.schema(), table.comments(), rows);
    }

    /** A number without needless zeros, below 1,000 and above zero. */
    private static String decimal(Random random, int most) {
        return Numbers.plain("0." + (1 + random.nextInt(most)));
    }

    private static byte[] workbookOf(SortedMap<String, String> files) {
        return TABLES.workbook(files);
    }

    private static CsvTable table(String name, SortedMap<String, String> files) {
        Schema schema = Schemas.find(name).orElseThrow();
        return CsvTable.read(schema, files.get(schema.file()), new Problems());
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Invalid invalid(@Nullable String table, byte[] file) {
        return catchThrowableOfType(Invalid.class, () -> TABLES.replaced(FILES, table, file));
    }

    private static List<String> errors(@Nullable String table, byte[] file) {
        return invalid(table, file).errors().stream()
                .map(e -> e.field() + ": " + e.expected().en())
                .toList();
    }
}
