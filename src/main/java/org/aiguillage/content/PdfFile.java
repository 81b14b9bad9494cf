package org.aiguillage.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.refusal.Invalid;

/**
 * A PDF: whole, one file only, and nothing in it that acts. Readers differ in where they look for objects, so every place where
 * one could begin is read, also inside of streams; and the streams that hold objects are unpacked.
 */
final class PdfFile {
    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.\\d.*", Pattern.DOTALL);
    private static final Pattern BEGIN = Pattern.compile("(?<=[\\s\\d])obj(?![a-zA-Z])|trailer");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!?]");
    private static final Pattern ENDED = Pattern.compile("%%EOF[\\s\\x00]*");
    private static final int END = 1_024;

    private final byte[] file;
    private final PdfObjects objects;

    private PdfFile(byte[] file) {
        this.file = file;
        this.objects = new PdfObjects(file);
    }

    /** @throws Invalid saying what is wrong with it */
    static void check(byte[] file) {
        new PdfFile(file).check();
    }

    private void check() {
        CharSequence text = new Latin(file, 0, file.length);
        if (!HEADER.matcher(text.subSequence(0, Math.min(file.length, 9))).matches()) {
            throw CsvText.unknown();
        }
        if (Archive.endsAsOne(file)) {
            throw Unreadable.twoFiles();
        }
        Matcher begin = BEGIN.matcher(text);
        boolean any = begin.find();
        requireNoMarkup(text.subSequence(0, any ? begin.start() : file.length));
        if (any) {
            requireEnd();
            do {
                read(begin.end());
            } while (begin.find());
        }
    }

    private void read(int offset) {
        try {
            objects.read(offset);
        } catch (IOException e) {
            throw Unreadable.broken();
        }
    }

    /** Before the first object stand only the header and comments, never a page that a browser would show. */
    private static void requireNoMarkup(CharSequence beginning) {
        if (MARKUP.matcher(beginning).find()) {
            throw Unreadable.twoFiles();
        }
    }

    private void requireEnd() {
        int from = Math.max(0, file.length - END);
        String end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        int mark = end.lastIndexOf("%%EOF");
        if (mark < 0) {
            throw Unreadable.broken();
        }
        if (!ENDED.matcher(end.substring(mark)).matches()) {
            throw Unreadable.twoFiles();
        }
    }
}
