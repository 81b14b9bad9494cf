package org.aiguillage.web.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.aiguillage.web.feed.Sheet.Fact;
import org.aiguillage.web.feed.Sheet.Section;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A sheet as PDF, on A4, its font inside. */
final class SheetPdf implements AutoCloseable {
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float BODY = 10;
    private static final float SMALL = 8.5f;
    private static final float LABELS = 150;

    private final PDDocument document = new PDDocument();
    private final PdfPages pages;

    private SheetPdf() throws IOException {
        this.pages = new PdfPages(document, new PdfFont(document));
    }

    static byte[] of(Sheet sheet, Locale language) {
        try (SheetPdf pdf = new SheetPdf()) {
            return pdf.written(sheet, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(Sheet sheet, Locale language) throws IOException {
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        document.getDocumentInformation().setTitle(sheet.title());
        pages.text(sheet.title(), TITLE, PdfPages.Ink.RAIL, 0);
        pages.text(sheet.lead(), BODY, PdfPages.Ink.QUIET, 0);
        for (Section section : sheet.sections()) {
            section(section);
        }
        pages.finish(sheet.footer(), SMALL);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void section(Section section) throws IOException {
        pages.keepTogether(4 * HEADING);
        pages.gap(HEADING);
        pages.text(section.title(), HEADING, PdfPages.Ink.RAIL, 0);
        pages.rule();
        List<Fact> facts = section.facts();
        for (Fact fact : facts) {
            pages.pair(fact.label(), fact.value(), BODY, LABELS);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
