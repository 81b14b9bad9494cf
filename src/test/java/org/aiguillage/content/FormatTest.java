package org.aiguillage.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people send every day is taken for what it is. */
final class FormatTest {
    static Stream<Arguments> files() {
        return Stream.of(
                taken("a PDF", Format.PDF, Files.pdf("")),
                taken("a PDF that opens at a page", Format.PDF, Files.pdf("/OpenAction [3 0 R /Fit]")),
                taken(
                        "a PDF with links",
                        Format.PDF,
                        Files.pdf("/A << /S /URI /URI (https://nova.example/JS/Launch) >>")),
                taken("a PDF with a form", Format.PDF, Files.pdf("/AcroForm << /Fields [] >>")),
                taken(
                        "a PDF with packed objects",
                        Format.PDF,
                        Files.packedPdf("1 0 << /Type /Catalog >>", "/Filter /FlateDecode")),
                taken("a PDF with an outline", Format.PDF, Files.pdf("/Outlines << /First 3 0 R /Last 3 0 R >>")),
                taken("a PDF without pages", Format.PDF, "%PDF-1.7 deck".getBytes(UTF_8)),
                taken("a PDF padded with zeros", Format.PDF, Files.joined(Files.pdf(""), new byte[3])),
                taken("a workbook", Format.XLSX, Files.xlsx()),
                taken("a presentation with a chart and a link", Format.PPTX, Files.pptx()),
                taken("a CSV", Format.CSV, "associé,parts\nAda,60\nJean-Noël,-40\n".getBytes(UTF_8)),
                taken(
                        "a CSV of a French spreadsheet",
                        Format.CSV,
                        Files.latin("associ\u00e9;parts\r\nNo\u00ebl;1,5\r\n")),
                taken("a CSV with a mark", Format.CSV, "\uFEFFa;b\n1;- (perte)\n".getBytes(UTF_8)),
                taken("a CSV with tabs", Format.CSV, "a\tb\n+33 4 72\t2\n".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isFoundInTheContent(byte[] file, Format format) {
        assertThat(Format.of(file)).isEqualTo(format);
    }

    private static Arguments taken(String name, Format format, byte[] file) {
        return Arguments.of(Named.of(name, file), format);
    }
}
