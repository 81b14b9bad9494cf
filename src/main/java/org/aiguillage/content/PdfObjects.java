package org.aiguillage.content;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.aiguillage.refusal.Invalid;

/** Reads objects for what they name, within a budget of bytes: a file made so that it is read again and again is refused. */
final class PdfObjects {
    private static final Set<String> ENDS = Set.of("stream", "endobj", "obj", "startxref");
    private static final int TIMES = 8;
    private static final int AT_LEAST = 1 << 20;
    private static final int MOST_MEBIBYTES = 64;
    private static final int MOST_WORDS = 5_000;

    private final byte[] file;
    private final Allowance unpacked = new Allowance(MOST_MEBIBYTES);
    private long budget;

    PdfObjects(byte[] file) {
        this.file = file;
        this.budget = (long) TIMES * file.length + AT_LEAST;
    }

    /**
     * Reads one object, from after its beginning up to its end or its stream.
     *
     * @throws Invalid for what it may not name
     */
    void read(int offset) throws IOException {
        PdfTokens tokens = new PdfTokens(from(offset));
        List<String> words = new ArrayList<>();
        int depth = 0;
        String word = tokens.next();
        while (word != null && !(depth <= 0 && ENDS.contains(word))) {
            requireHarmless(word);
            depth += depth(word);
            if (words.size() <= MOST_WORDS) {
                words.add(word);
            }
            requireBudget(tokens.read());
            word = tokens.next();
        }
        budget -= tokens.read();
        requireBudget(0);
        if ("stream".equals(word) && holdsObjects(words)) {
            tokens.endLine();
            readStream(words, from(offset + (int) tokens.read()));
        }
    }

    private InputStream from(int offset) {
        return new ByteArrayInputStream(file, offset, file.length - offset);
    }

    /** A reader takes a word that ends an object for an end only outside of brackets. */
    private static int depth(String word) {
        return switch (word) {
            case "<<", "[" -> 1;
            case ">>", "]" -> -1;
            default -> 0;
        };
    }

    /** Its own words say where its first object stands; where there are too many to be kept, it may. */
    private static boolean holdsObjects(List<String> words) {
        return words.contains("/First") || words.size() > MOST_WORDS;
    }

    private void requireBudget(long soFar) {
        if (soFar > budget) {
            throw Unreadable.broken();
        }
    }

    private void readStream(List<String> words, InputStream packed) throws IOException {
        try (InputStream content = unpacked.counted(unpacked(words, packed))) {
            PdfTokens tokens = new PdfTokens(new BufferedInputStream(content));
            for (String word = tokens.next(); word != null; word = tokens.next()) {
                requireHarmless(word);
            }
        }
    }

    private static InputStream unpacked(List<String> words, InputStream packed) {
        int filter = words.indexOf("/Filter");
        boolean array = filter >= 0
                && filter + 1 < words.size()
                && words.get(filter + 1).equals("[");
        int name = filter + (array ? 2 : 1);
        boolean one = !array || (name + 1 < words.size() && words.get(name + 1).equals("]"));
        if (filter < 0 || words.size() > MOST_WORDS || words.contains("/Predictor") || !one || !flate(words, name)) {
            throw Unreadable.because(
                    "les objets de ce PDF sont rangés d’une manière qui ne peut être vérifiée : exportez-le à nouveau",
                    "the objects of this PDF are kept in a way that cannot be checked: export it again");
        }
        return new InflaterInputStream(packed, new Inflater()) {
            @Override
            public void close() throws IOException {
                super.close();
                inf.end();
            }
        };
    }

    private static boolean flate(List<String> words, int name) {
        return name < words.size() && words.get(name).equals("/FlateDecode");
    }

    private static void requireHarmless(String word) {
        if (word.equals("/Encrypt")) {
            throw Unreadable.because(
                    "un PDF sans protection était attendu : celui-ci est chiffré et ne peut être vérifié",
                    "a PDF without protection was expected: this one is encrypted and cannot be checked");
        }
        if (word.startsWith("/")) {
            PdfDanger.named(word.substring(1)).ifPresent(danger -> {
                throw Unreadable.because(
                        "ce PDF contient " + danger.what().fr() + " : exportez-le sans cela",
                        "this PDF holds " + danger.what().en() + ": export it without");
            });
        }
    }
}
