package org.aiguillage.web.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;

/** Pages that fill from the top; what no longer fits goes on on the next. */
final class PdfPages {
    private static final float MARGIN = 56;
    private static final float LINE = 1.4f;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document;
    private final PdfFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private float y;

    /** Colours of the screen, dark enough for paper. */
    enum Ink {
        BODY(0.09f, 0.1f, 0.11f),
        QUIET(0.34f, 0.37f, 0.4f),
        RAIL(0.12f, 0.29f, 0.37f);

        private final PDColor colour;

        Ink(float red, float green, float blue) {
            this.colour = new PDColor(new float[] {red, green, blue}, PDDeviceRGB.INSTANCE);
        }
    }

    PdfPages(PDDocument document, PdfFont font) {
        this.document = document;
        this.font = font;
        turn();
    }

    private void turn() {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** A new page, unless that much is left of this one. */
    void keepTogether(float height) {
        if (y - height < MARGIN) {
            turn();
        }
    }

    void gap(float height) {
        y -= height;
    }

    void text(String text, float size, Ink ink, float indent) throws IOException {
        for (String line : font.lines(text, size, WIDTH - indent)) {
            keepTogether(size * LINE);
            y -= size * LINE;
            write(last(), line, size, ink, MARGIN + indent, y);
        }
    }

    /** A label at the left and its value beside it. */
    void pair(String label, String value, float size, float indent) throws IOException {
        keepTogether(size * LINE);
        List<String> labels = font.lines(label, size, indent - size);
        List<String> values = font.lines(value, size, WIDTH - indent);
        for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
            keepTogether(size * LINE);
            y -= size * LINE;
            write(last(), i < labels.size() ? labels.get(i) : "", size, Ink.QUIET, MARGIN, y);
            write(last(), i < values.size() ? values.get(i) : "", size, Ink.BODY, MARGIN + indent, y);
        }
        y -= size / 3;
    }

    void rule() throws IOException {
        y -= 4;
        try (PDPageContentStream content = open(last())) {
            content.setStrokingColor(Ink.RAIL.colour);
            content.setLineWidth(0.5f);
            content.moveTo(MARGIN, y);
            content.lineTo(MARGIN + WIDTH, y);
            content.stroke();
        }
        y -= 2;
    }

    /** The same line and its number at the foot of each page. */
    void finish(String footer, float size) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            String number = (i + 1) + " / " + pages.size();
            write(pages.get(i), font.printable(footer), size, Ink.QUIET, MARGIN, MARGIN / 2);
            float right = MARGIN + WIDTH - font.width(number, size);
            write(pages.get(i), number, size, Ink.QUIET, right, MARGIN / 2);
        }
    }

    private PDPage last() {
        return pages.get(pages.size() - 1);
    }

    private void write(PDPage page, String line, float size, Ink ink, float x, float baseline) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        try (PDPageContentStream content = open(page)) {
            content.beginText();
            content.setFont(font.font(), size);
            content.setNonStrokingColor(ink.colour);
            content.newLineAtOffset(x, baseline);
            content.showText(line);
            content.endText();
        }
    }

    private PDPageContentStream open(PDPage page) throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
    }
}
