package org.aiguillage.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.aiguillage.refusal.Invalid;

/** The formats that are taken. */
public enum Format {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    CSV("text/csv");

    private static final byte[] PDF_SIGN = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ARCHIVE_SIGN = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE_SIGN = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A name that ends as files of this format do, so that whoever saves the file opens it with the program that it is for. */
    public String ending(String name) {
        String ending = "." + name().toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
    }

    /**
     * The format of a file, found in its content.
     *
     * @throws Invalid saying what is wrong with the file: none of these, cut short, damaged, beyond measure, or able to do harm
     */
    public static Format of(byte[] file) {
        if (startsWith(file, PDF_SIGN)) {
            PdfFile.check(file);
            return PDF;
        }
        if (startsWith(file, ARCHIVE_SIGN)) {
            return OfficeFile.check(file);
        }
        if (startsWith(file, OLD_OFFICE_SIGN)) {
            throw Unreadable.because(
                    "un XLSX ou un PPTX sans mot de passe était attendu : ce fichier est protégé, ou d’un ancien format",
                    "an XLSX or a PPTX without password was expected: this file is protected, or of an old format");
        }
        CsvText.check(file);
        return CSV;
    }

    private static boolean startsWith(byte[] file, byte[] sign) {
        return file.length >= sign.length && Arrays.equals(file, 0, sign.length, sign, 0, sign.length);
    }
}
