package org.aiguillage.rulebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.rulebook.source.RulesFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that means harm is refused in words, soon, and without much memory. */
final class HostileSheetTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final long LITTLE = 160L << 20;
    private static final SortedMap<String, String> FILES = RulesFolder.read(Path.of("rules"));
    private static final SpreadsheetTables TABLES = new SpreadsheetTables();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private static Path elsewhere = Path.of("");

    static Stream<Arguments> files() {
        return Stream.of(
                hostile("external entity", HostileSheetTest::externalEntity, "document type"),
                hostile("entities within entities", HostileSheetTest::laughs, "document type"),
                hostile("bomb in a part that is read", () -> bomb("xl/worksheets/sheet1.xml"), "once unpacked"),
                hostile("bomb in a part that is not", () -> bomb("xl/media/picture.png"), "once unpacked"),
                hostile("60,000 parts", () -> parts(60_000), "parts"),
                hostile("70,000 parts", () -> parts(70_000), "parts"),
                hostile("cut short", () -> Arrays.copyOf(TABLES.workbook(FILES), 3_000), "cut short"),
                hostile("cut at its end", HostileSheetTest::withoutItsEnd, "cut short"),
                hostile("an archive in it", () -> with("xl/embeddings/more.zip", "PK"), "another file"),
                hostile("macros", () -> with("xl/vbaProject.bin", "x"), "macros"),
                hostile("a name that leads out", () -> with("../../etc/cron.d/evil", "x"), "leads out"),
                hostile("an absolute name", () -> with("/etc/passwd", "x"), "leads out"),
                hostile("another drive", () -> with("C:\\evil.xml", "x"), "leads out"),
                hostile("shared texts without end", HostileSheetTest::sharedTexts, "more text"),
                hostile("a huge shared text", HostileSheetTest::hugeText, "beyond measure"),
                hostile("a million rows", () -> rows(1_000_000), "exceeds 10000 rows"),
                hostile("no workbook", () -> Zip.of(Map.of("hello.xml", Zip.text("<a/>"))), "this archive is none"),
                hostile("no XML", () -> Zip.of(sheetOf("<row><c>")), "cut short"),
                hostile(
                        "a text that is not there",
                        () -> Zip.of(sheetOf("<row><c t=\"s\"><v>7</v></c></row>")),
                        "cut short"),
                hostile("an old XLS", () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "old XLS"),
                hostile("NUL in a CSV", () -> "criterion,from\0".getBytes(StandardCharsets.UTF_8), "NUL"),
                hostile(
                        "a CSV without end",
                        () -> "a,b\n".repeat(200_000).getBytes(StandardCharsets.UTF_8),
                        "10000 rows"),
                hostile("a wide CSV", () -> ",a".repeat(60).getBytes(StandardCharsets.UTF_8), "50 cells"),
                hostile("a quote that never ends", () -> "criterion\n\"abc".getBytes(StandardCharsets.UTF_8), "CSV"),
                hostile("a picture", () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "NUL"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedInWordsSoonAndWithLittleMemory(String name, Supplier<byte[]> file, String words) {
        byte[] upload = file.get();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        Invalid refusal = catchThrowableOfType(Invalid.class, () -> TABLES.replaced(FILES, "weights", upload));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(name).isLessThan(SOON);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);
        assertThat(refusal).isNotNull();
        assertThat(refusal.errors())
                .anySatisfy(e -> assertThat(e.expected().en()).contains(words));
        assertThat(refusal.errors()).allSatisfy(e -> {
            assertThat(e.expected().fr()).isNotBlank().doesNotContain("SECRET");
            assertThat(e.field()).doesNotContain("SECRET");
        });
    }

    @Test
    void emptyRowsWithoutEndAreNothing() {
        byte[] file =
                Zip.of(replaced("xl/worksheets/sheet1.xml", Zip.many(sheetBegin(), "<row/>", 1_000_000, sheetEnd())));
        assertThat(catchThrowableOfType(Invalid.class, () -> TABLES.replaced(FILES, "weights", file)))
                .hasMessageContaining("empty");
    }

    @Test
    void aNumberBeyondMeasureIsNotWrittenOut() {
        String cell = "<row><c t=\"inlineStr\"><is><t>criterion</t></is></c></row><row><c><v>1E999999999</v></c></row>";
        assertThat(catchThrowableOfType(Invalid.class, () -> TABLES.replaced(FILES, "weights", Zip.of(sheetOf(cell)))))
                .isNotNull();
    }

    private static Arguments hostile(String name, Supplier<byte[]> file, String words) {
        return Arguments.of(name, file, words);
    }

    private static byte[] externalEntity() {
        try {
            Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "SECRET");
            return Zip.of(replaced(
                    "xl/worksheets/sheet1.xml",
                    Zip.text("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                            + Zip.sheet("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"))));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        return Zip.of(replaced(
                "xl/worksheets/sheet1.xml",
                Zip.text("<!DOCTYPE x [" + entities + "]>"
                        + Zip.sheet("<row><c t=\"inlineStr\"><is><t>&a29;</t></is></c></row>"))));
    }

    private static byte[] bomb(String part) {
        return Zip.of(replaced(part, Zip.many(sheetBegin(), " ".repeat(1 << 16), 4_096, sheetEnd())));
    }

    private static byte[] parts(int number) {
        Map<String, Zip.Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < number; i++) {
            parts.put("xl/part" + i + ".xml", Zip.text(""));
        }
        return Zip.of(parts);
    }

    private static byte[] withoutItsEnd() {
        byte[] whole = TABLES.workbook(FILES);
        return Arrays.copyOf(whole, whole.length - 22);
    }

    private static byte[] with(String name, String content) {
        return Zip.of(replaced(name, Zip.text(content)));
    }

    private static byte[] sharedTexts() {
        return Zip.of(replaced("xl/sharedStrings.xml", Zip.many("<sst>", "<si><t>x</t></si>", 300_000, "</sst>")));
    }

    private static byte[] hugeText() {
        return Zip.of(replaced(
                "xl/sharedStrings.xml", Zip.many("<sst><si><t>", "x".repeat(1_000), 10_000, "</t></si></sst>")));
    }

    private static byte[] rows(int number) {
        return Zip.of(replaced(
                "xl/worksheets/sheet1.xml",
                Zip.many(sheetBegin(), "<row><c><v>1</v></c></row>", number / 2, sheetEnd())));
    }

    private static Map<String, Zip.Part> sheetOf(String rows) {
        return Zip.workbook(rows);
    }

    private static Map<String, Zip.Part> replaced(String name, Zip.Part part) {
        Map<String, Zip.Part> parts = Zip.workbook("");
        parts.put(name, part);
        return parts;
    }

    private static String sheetBegin() {
        return Zip.sheet("").replaceFirst("</sheetData>.*", "");
    }

    private static String sheetEnd() {
        return "</sheetData></worksheet>";
    }
}
