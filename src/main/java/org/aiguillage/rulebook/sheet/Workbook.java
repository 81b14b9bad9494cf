package org.aiguillage.rulebook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aiguillage.content.Unreadable;
import org.aiguillage.content.XmlPart;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook refer to: its sheets by name, its shared texts, which styles are dates. */
final class Workbook {
    private static final int MOST_TEXTS = 100_000;
    private static final int MOST_CHARACTERS = 4 << 20;
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern OF_DATES = Pattern.compile(".*[ydhs].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<String, byte[]> parts;
    final Map<String, byte[]> sheets = new LinkedHashMap<>();
    final List<String> texts = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private boolean since1904;

    Workbook(Map<String, byte[]> parts) {
        this.parts = parts;
        readSheets();
        readTexts();
        readStyles();
    }

    boolean isDate(@Nullable String style) {
        int index = XlsxReader.number(style, -1);
        return index >= 0 && index < dates.size() && dates.get(index);
    }

    boolean since1904() {
        return since1904;
    }

    private @Nullable XmlPart part(String name) {
        byte[] content = parts.get(name);
        return content == null ? null : XmlPart.of(content);
    }

    private void readSheets() {
        XmlPart book = part("xl/workbook.xml");
        if (book == null) {
            throw Unreadable.because(
                    "un classeur XLSX était attendu : cette archive n’en est pas un",
                    "an XLSX workbook was expected: this archive is none");
        }
        Map<String, String> targets = targets();
        while (book.next()) {
            if (book.begins("workbookPr")) {
                String value = book.attribute("date1904");
                since1904 = "1".equals(value) || "true".equals(value);
            } else if (book.begins("sheet")) {
                String target = targets.get(String.valueOf(book.attribute("id")));
                byte[] content = target == null ? null : parts.get(target);
                if (content == null || sheets.put(String.valueOf(book.attribute("name")), content) != null) {
                    throw Unreadable.broken();
                }
            }
        }
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        XmlPart relations = part("xl/_rels/workbook.xml.rels");
        while (relations != null && relations.next()) {
            if (relations.begins("Relationship")) {
                String target = String.valueOf(relations.attribute("Target"));
                targets.put(
                        String.valueOf(relations.attribute("Id")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private void readTexts() {
        XmlPart shared = part("xl/sharedStrings.xml");
        int characters = 0;
        while (shared != null && shared.next()) {
            if (shared.begins("si")) {
                String text = richText(shared, "si");
                characters += text.length();
                texts.add(text);
            }
            if (texts.size() > MOST_TEXTS || characters > MOST_CHARACTERS) {
                throw Unreadable.because(
                        "le classeur a plus de texte qu’aucune table", "the workbook has more text than any table");
            }
        }
    }

    /** All text up to the end of an element, without the reading aids of East Asian scripts. */
    static String richText(XmlPart part, String element) {
        StringBuilder text = new StringBuilder();
        boolean aid = false;
        while (part.next() && !part.ends(element)) {
            if (part.begins("rPh") || part.ends("rPh")) {
                aid = part.begins("rPh");
            } else if (part.begins("t")) {
                String piece = part.text();
                text.append(aid ? "" : piece);
            }
        }
        return text.toString();
    }

    private void readStyles() {
        XmlPart styles = part("xl/styles.xml");
        Map<Integer, String> formats = new HashMap<>();
        boolean ofCells = false;
        while (styles != null && styles.next()) {
            if (styles.begins("numFmt")) {
                formats.put(
                        XlsxReader.number(styles.attribute("numFmtId"), -1),
                        String.valueOf(styles.attribute("formatCode")));
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                ofCells = styles.begins("cellXfs");
            } else if (ofCells && styles.begins("xf")) {
                int format = XlsxReader.number(styles.attribute("numFmtId"), 0);
                String code = formats.get(format);
                dates.add(code == null ? isBuiltInDate(format) : isDateFormat(code));
            }
        }
    }

    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);
    }

    private static boolean isDateFormat(String code) {
        String bare = NOT_FORMAT.matcher(code).replaceAll("");
        return !bare.equalsIgnoreCase("General") && OF_DATES.matcher(bare).matches();
    }
}
