package org.aiguillage.content;

import java.util.Locale;
import java.util.regex.Pattern;
import org.aiguillage.refusal.Invalid;

/** The name of a part of an office file, by which its kind is known. What is of no known kind is refused. */
record PartName(String name, Kind kind) {
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern MEDIA = Pattern.compile(
            ".*\\.(png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|svg|wdp|ico|webp|mp[34]|m4[av]|mov|wav|wm[av]|avi|mpe?g|fntdata|[ot]tf|odttf|glb)"
                    + "|.*/printersettings/[^/]*\\.bin");
    private static final Pattern WORKBOOK = Pattern.compile(".*/embeddings/[^/]+\\.xlsx");

    /** What is to be looked at in a part. */
    enum Kind {
        CONTENT_TYPES,
        RELATIONS,
        XML,
        WORKBOOK_WITHIN,
        MEDIA
    }

    /** @throws Invalid for a name that leads out of the file, or a part that no workbook and no presentation needs */
    static PartName of(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        if (plain.startsWith("/") || plain.contains("..") || plain.contains(":") || plain.indexOf('\0') >= 0) {
            throw Unreadable.because(
                    "le fichier contient un nom de partie qui mène hors de lui",
                    "the file holds a part whose name leads out of it");
        }
        return new PartName(name, kind(plain, name));
    }

    private static Kind kind(String plain, String name) {
        if (plain.equals("[content_types].xml")) {
            return Kind.CONTENT_TYPES;
        } else if (plain.endsWith(".rels")) {
            return Kind.RELATIONS;
        } else if (plain.contains("activex")) {
            throw unwanted(shown(name));
        } else if (plain.endsWith(".xml") || plain.endsWith(".vml")) {
            return Kind.XML;
        } else if (WORKBOOK.matcher(plain).matches()) {
            return Kind.WORKBOOK_WITHIN;
        } else if (plain.endsWith("/") || MEDIA.matcher(plain).matches()) {
            return Kind.MEDIA;
        }
        throw unwanted(shown(name));
    }

    String lowerCase() {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    String shown() {
        return shown(name);
    }

    private static String shown(String name) {
        String printable = name.replaceAll("[^\\w./-]", "?");
        return printable.length() > LONGEST_SHOWN ? printable.substring(0, LONGEST_SHOWN) + "…" : printable;
    }

    static Invalid unwanted(String shown) {
        return Unreadable.because(
                "le fichier contient des macros, un programme ou un autre fichier (" + shown
                        + ") : enregistrez-le sans cela",
                "the file holds macros, a program or another file (" + shown + "): save it without");
    }
}
