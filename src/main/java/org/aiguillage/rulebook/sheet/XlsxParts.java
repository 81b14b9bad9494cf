package org.aiguillage.rulebook.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aiguillage.content.Archive;
import org.aiguillage.content.Unreadable;
import org.aiguillage.refusal.Invalid;

/**
 * The parts of a workbook that hold its cells, taken out of the archive with bounds: how many parts, how much in all, no
 * name that leads elsewhere, no file within the file. An archive is never unpacked to disk.
 */
final class XlsxParts {
    private static final int MOST_PARTS = 500;
    private static final int MOST_BYTES = 16 << 20;
    private static final Pattern WANTED = Pattern.compile(
            "xl/(workbook|sharedStrings|styles)\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/[^/]+\\.xml");
    private static final Pattern FILE_WITHIN =
            Pattern.compile(".*\\.(zip|jar|xlsx|xlsm|xls|docx|bin|exe)", Pattern.DOTALL);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long bytes;

    private XlsxParts() {}

    static boolean isArchive(byte[] file) {
        return startsWith(file, ZIP);
    }

    static boolean isOldWorkbook(byte[] file) {
        return startsWith(file, OLD_WORKBOOK);
    }

    /** @throws Invalid when the archive is damaged, too large unpacked, or holds what no table needs */
    static Map<String, byte[]> of(byte[] file) {
        XlsxParts parts = new XlsxParts();
        Archive archive = new Archive(file);
        if (archive.announced() > MOST_PARTS) {
            throw Unreadable.because(
                    "le classeur a plus de " + MOST_PARTS + " parties : un classeur de simples cellules était attendu",
                    "the workbook has more than " + MOST_PARTS + " parts: a workbook of plain cells was expected");
        }
        for (Archive.Entry entry : archive.entries()) {
            String name = parts.sound(entry.name());
            try (InputStream content = archive.open(entry)) {
                parts.keep(name, content);
            } catch (IOException e) {
                throw Unreadable.broken();
            }
        }
        return parts.parts;
    }

    private String sound(String name) {
        String plain = name.replace('\\', '/');
        if (plain.startsWith("/") || plain.contains("..") || plain.contains(":") || plain.indexOf('\0') >= 0) {
            throw Unreadable.because(
                    "le classeur contient un nom de partie qui mène hors de lui",
                    "the workbook holds a part whose name leads out of it");
        }
        if (FILE_WITHIN.matcher(plain.toLowerCase(Locale.ROOT)).matches()) {
            throw Unreadable.because(
                    "le classeur contient des macros ou un autre fichier (" + shown(plain)
                            + ") : un classeur de simples cellules était attendu",
                    "the workbook holds macros or another file (" + shown(plain)
                            + "): a workbook of plain cells was expected");
        }
        if (!names.add(plain)) {
            throw Unreadable.broken();
        }
        return plain;
    }

    private void keep(String name, InputStream packed) throws IOException {
        boolean wanted = WANTED.matcher(name).matches();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw Unreadable.because(
                        "le classeur dépasse " + (MOST_BYTES >> 20) + " Mo une fois décompressé",
                        "the workbook exceeds " + (MOST_BYTES >> 20) + " MB once unpacked");
            }
            if (wanted) {
                content.write(buffer, 0, read);
            }
        }
        if (wanted) {
            parts.put(name, content.toByteArray());
        }
    }

    private static String shown(String name) {
        String printable = name.replaceAll("[^\\w./-]", "?");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }

    private static boolean startsWith(byte[] file, byte[] sign) {
        return file.length >= sign.length && Arrays.equals(file, 0, sign.length, sign, 0, sign.length);
    }
}
