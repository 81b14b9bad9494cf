package org.aiguillage.web.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of a document: Liberation Sans, which comes with PDFBox, as far as the document uses it. */
final class PdfFont {
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String UNKNOWN = "?";
    private static final float THOUSAND = 1000;
    private static final Pattern SPACES = Pattern.compile(" +");

    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    PdfFont(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(LIBERATION), LIBERATION)) {
            this.font = PDType0Font.load(document, file, true);
        }
    }

    PDFont font() {
        return font;
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / THOUSAND * size;
    }

    /** The text with a question mark for what the font has no letter for; any white space is a space. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
                printable.append(' ');
            } else if (!Character.isISOControl(code) && Character.getType(code) != Character.FORMAT) {
                printable.append(known.computeIfAbsent(code, this::has) ? Character.toString(code) : UNKNOWN);
            }
        });
        return printable.toString();
    }

    private boolean has(int code) {
        try {
            font.encode(Character.toString(code));
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    /** Lines no wider than {@code width}; a word that is wider is cut. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            String line = "";
            for (String word :
                    SPACES.splitAsStream(printable(paragraph).strip()).toList()) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (width(longer, size) > width && !line.isEmpty()) {
                    lines.add(line);
                    longer = word;
                }
                line = cut(longer, size, width, lines);
            }
            lines.add(line);
        }
        return lines;
    }

    private String cut(String word, float size, float width, List<String> lines) throws IOException {
        String rest = word;
        while (width(rest, size) > width) {
            int fits = 1;
            while (fits < rest.length() && width(rest.substring(0, fits + 1), size) <= width) {
                fits++;
            }
            if (Character.isHighSurrogate(rest.charAt(fits - 1)) && fits < rest.length()) {
                fits++;
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }
}
