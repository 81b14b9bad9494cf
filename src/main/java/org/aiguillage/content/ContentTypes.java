package org.aiguillage.content;

import java.util.Locale;
import java.util.Set;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** What an office file says of its own parts: above all, what its main one is. */
final class ContentTypes {
    private static final String FORMATS = "application/vnd.openxmlformats-officedocument.";
    private static final Set<String> WORKBOOK = Set.of(FORMATS + "spreadsheetml.sheet.main+xml");
    private static final Set<String> PRESENTATION = Set.of(FORMATS + "presentationml.presentation.main+xml");

    private @Nullable Format format;

    /** @throws Invalid when it is no XML, or speaks of macros */
    void read(byte[] part) {
        XmlPart xml = XmlPart.of(part);
        while (xml.next()) {
            if (xml.begins("Override") || xml.begins("Default")) {
                note(String.valueOf(xml.attribute("ContentType")));
            }
        }
    }

    private void note(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        if (plain.contains("macroenabled") || plain.contains("vbaproject") || plain.contains("activex")) {
            throw PartName.unwanted("macros");
        } else if (WORKBOOK.contains(plain)) {
            is(Format.XLSX);
        } else if (PRESENTATION.contains(plain)) {
            is(Format.PPTX);
        }
    }

    private void is(Format found) {
        if (format != null && format != found) {
            throw Unreadable.twoFiles();
        }
        format = found;
    }

    /** @throws Invalid when the file has said that it is another thing, or nothing */
    Format format() {
        if (format == null) {
            throw CsvText.unknown();
        }
        return format;
    }
}
