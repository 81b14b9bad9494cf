package org.aiguillage.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.rulebook.sheet.Zip;
import org.aiguillage.rulebook.sheet.Zip.Part;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that means harm is refused in words, soon, and with memory that does not grow with what it unpacks to. */
final class HostileFileTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MEBIBYTE = 1 << 20;
    private static final String SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> files() {
        return Stream.of(pdfs(), officeFiles(), others()).flatMap(all -> all);
    }

    private static Stream<Arguments> pdfs() {
        return Stream.of(
                hostile("a PDF with a script", () -> Files.pdf("/OpenAction " + SCRIPT), "a script"),
                hostile("a script by another spelling", () -> Files.pdf("/AA << /S /J#61vaScript >>"), "a script"),
                hostile(
                        "a script in packed objects",
                        () -> Files.packedPdf("1 0 " + SCRIPT, "/Filter [/FlateDecode]"),
                        "a script"),
                hostile(
                        "a script packed in a way that hides it",
                        () -> Files.packedPdf("1 0 " + SCRIPT, "/Filter [/ASCIIHexDecode /FlateDecode]"),
                        "cannot be checked"),
                hostile(
                        "a script behind a word that ends nothing",
                        () -> Files.pdf("/X endobj /AA " + SCRIPT),
                        "a script"),
                hostile(
                        "a script inside of a stream",
                        () -> Files.pdfOf("4 0 obj\n<< /Length 99 >>\nstream\n7 0 obj " + SCRIPT
                                + " endobj\nendstream\nendobj\n"),
                        "a script"),
                hostile(
                        "a script behind a text that never ends",
                        () -> Files.pdfOf("4 0 obj (\n5 0 obj " + SCRIPT + " endobj\n"),
                        "a script"),
                hostile("a program to launch", () -> Files.pdf("/A << /S /Launch /F (cmd.exe) >>"), "launches"),
                hostile("a file attached", () -> Files.pdf("/Names << /EmbeddedFiles 9 0 R >>"), "attached"),
                hostile("a form that sends", () -> Files.pdf("/A << /S /SubmitForm >>"), "sends"),
                hostile("a form of another kind", () -> Files.pdf("/AcroForm << /XFA 9 0 R >>"), "a script"),
                hostile("a film", () -> Files.pdf("/Annots [<< /Subtype /RichMedia >>]"), "active media"),
                hostile("an encrypted PDF", () -> Files.pdf("/Encrypt 9 0 R"), "encrypted"),
                hostile("a PDF cut short", () -> Arrays.copyOf(Files.pdf(""), 200), "cut short"),
                hostile(
                        "a PDF that is also an archive",
                        () -> Files.joined(Files.pdf(""), Files.xlsx()),
                        "another format"),
                hostile(
                        "a PDF that goes on after its end",
                        () -> Files.joined(Files.pdf(""), Files.latin("<script>alert(1)</script>")),
                        "another format"),
                hostile(
                        "a PDF that begins as a page",
                        () -> Files.latin("%PDF-1.4\n<script>alert(1)</script>\n"),
                        "another format"),
                hostile(
                        "a page that holds a PDF",
                        () -> Files.joined(Files.latin("<html>"), Files.pdf("")),
                        "none of them"),
                hostile(
                        "a bomb of packed objects",
                        () -> Files.packedPdf(new byte[128 * MEBIBYTE], "/Filter /FlateDecode"),
                        "once unpacked"),
                hostile("objects without end", () -> Files.pdfOf("1 0 obj (".repeat(400_000)), "cut short"));
    }

    private static Stream<Arguments> officeFiles() {
        return Stream.of(
                hostile(
                        "an external entity",
                        () -> Files.changed(
                                Files.workbook(),
                                "xl/worksheets/sheet1.xml",
                                Zip.text(
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>")),
                        "document type"),
                hostile(
                        "an entity in another encoding",
                        () -> Files.changed(
                                Files.workbook(),
                                "xl/worksheets/sheet1.xml",
                                out -> out.write("\uFEFF<!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_16LE))),
                        "damaged"),
                hostile(
                        "an entity in what says the types",
                        () -> Files.changed(
                                Files.workbook(),
                                "[Content_Types].xml",
                                Zip.text("<!DOCTYPE x [<!ENTITY a \"b\">]><x/>")),
                        "document type"),
                hostile(
                        "a command behind a link",
                        () -> Files.changed(
                                Files.workbook(),
                                "xl/externalLinks/externalLink1.xml",
                                Zip.text(
                                        "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>")),
                        "DDE"),
                hostile(
                        "a picture fetched on opening",
                        () -> Files.changed(
                                Files.presentation(),
                                "ppt/slides/_rels/slide2.xml.rels",
                                Files.relations("image", "http://spy.example/1.png", "TargetMode=\"External\"")),
                        "fetches"),
                hostile("macros", () -> Files.changed(Files.workbook(), "xl/vbaProject.bin", Zip.text("x")), "macros"),
                hostile(
                        "macros by their type",
                        () -> Files.changed(
                                Files.workbook(),
                                "[Content_Types].xml",
                                Files.types(
                                        "/xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                        "macros"),
                hostile(
                        "a program in it",
                        () -> Files.changed(Files.presentation(), "ppt/media/run.exe", Zip.text("MZ")),
                        "a program"),
                hostile(
                        "a chart whose workbook has macros",
                        () -> Files.changed(
                                Files.presentation(),
                                "ppt/embeddings/Microsoft_Excel_Worksheet.xlsx",
                                out -> out.write(Files.changed(Files.workbook(), "xl/vbaProject.bin", Zip.text("x")))),
                        "macros"),
                hostile(
                        "a file within a file within a file",
                        () -> Files.changed(
                                Files.presentation(), "ppt/embeddings/a.xlsx", out -> out.write(Files.pptx())),
                        "another file"),
                hostile(
                        "a name that leads out",
                        () -> Files.changed(Files.workbook(), "../../etc/cron.d/evil.xml", Zip.text("<x/>")),
                        "leads out"),
                hostile(
                        "a bomb in a sheet",
                        () -> Files.changed(Files.workbook(), "xl/worksheets/sheet1.xml", bomb("<worksheet>", 300)),
                        "once unpacked"),
                hostile(
                        "a bomb in a picture",
                        () -> Files.changed(Files.presentation(), "ppt/media/a.png", bomb("", 300)),
                        "once unpacked"),
                hostile(
                        "a bomb in its types",
                        () -> Files.changed(Files.workbook(), "[Content_Types].xml", bomb("<Types>", 40)),
                        "beyond measure"),
                hostile("60,000 parts", () -> parts(60_000), "parts"),
                hostile("a workbook cut short", () -> Arrays.copyOf(Files.xlsx(), 700), "cut short"),
                hostile("a workbook cut at its end", () -> withoutEnd(Files.xlsx()), "cut short"),
                hostile("an archive with a PDF in its beginning", HostileFileTest::archiveAsPdf, "another format"),
                hostile(
                        "an archive of something else",
                        () -> Zip.of(Map.of("a.xml", Zip.text("<a/>"))),
                        "none of them"),
                hostile("a text document", HostileFileTest::textDocument, "none of them"));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                hostile("an old XLS", () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "old format"),
                hostile("a program", () -> Files.latin("MZ\u0090\0\3\0"), "none of them"),
                hostile("a page", () -> "<html><script>alert(1)</script>, b".getBytes(UTF_8), "none of them"),
                hostile(
                        "a picture that scripts",
                        () -> "\n <svg onload='alert(1, 2)'/>".getBytes(UTF_8),
                        "none of them"),
                hostile("a sentence", () -> "Bonjour".getBytes(UTF_8), "none of them"),
                hostile("a CSV with a formula", () -> "a,b\n1,=HYPERLINK(\"http://spy\")\n".getBytes(UTF_8), "line 2"),
                hostile("a CSV with a command", () -> "a,b\n1,\"+cmd|' /C calc'!A0\"\n".getBytes(UTF_8), "line 2"),
                hostile("a CSV with a quote that never ends", () -> "a,b\n\"1".getBytes(UTF_8), "none of them"),
                hostile("a CSV with NUL", () -> "a,b\n1,\0".getBytes(UTF_8), "none of them"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedInWordsSoonAndWithLittleMemory(Supplier<byte[]> file, String words) {
        byte[] upload = file.get();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        Invalid refusal = catchThrowableOfType(Invalid.class, () -> Format.of(upload));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(64L * MEBIBYTE);
        assertThat(refusal).isNotNull();
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("file");
            assertThat(error.expected().en()).contains(words);
            assertThat(error.expected().fr())
                    .isNotBlank()
                    .isNotEqualTo(error.expected().en());
        });
    }

    /** Whatever is cut or changed at random ends in a format or in words, never in another exception. */
    @Test
    void nothingDamagedAtRandomEndsOtherwise() {
        Random random = new Random(7);
        byte[][] whole = {Files.pdf(""), Files.packedPdf("1 0 <<>>", "/Filter /FlateDecode"), Files.xlsx(), Files.pptx()
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] file = whole[i % whole.length].clone();
            for (int changes = random.nextInt(6); changes > 0; changes--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            byte[] sent = Arrays.copyOf(file, random.nextInt(3) == 0 ? random.nextInt(file.length) : file.length);
            try {
                Format.of(sent);
            } catch (Invalid expected) {
                assertThat(expected.errors()).isNotEmpty();
            }
        }
    }

    private static Arguments hostile(String name, Supplier<byte[]> file, String words) {
        return Arguments.of(Named.of(name, file), words);
    }

    private static Part bomb(String begin, int mebibytes) {
        return Zip.many(begin, " ".repeat(1 << 16), mebibytes * 16, "");
    }

    private static byte[] parts(int number) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < number; i++) {
            parts.put("xl/part" + i + ".xml", Zip.text(""));
        }
        return Zip.of(parts);
    }

    private static byte[] withoutEnd(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 22);
    }

    private static byte[] archiveAsPdf() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("%PDF-1.7.xml", Zip.text("<x/>"));
        parts.putAll(Files.workbook());
        return Zip.of(parts);
    }

    private static byte[] textDocument() {
        return Files.changed(
                Files.workbook(),
                "[Content_Types].xml",
                Files.types(
                        "/word/document.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
    }
}
