package org.aiguillage.web.input;

import java.util.Locale;
import org.aiguillage.language.Sentence;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** How many bytes a body may have. */
public final class BodyLimit {
    private static final int MEBIBYTE = 1 << 20;

    /** Of anything but an upload. */
    public static final int ORDINARY = MEBIBYTE;

    /** Of an upload with all its parts. */
    public static final int MULTIPART = 25 * MEBIBYTE;

    /** Of one file. */
    public static final int FILE = 20 * MEBIBYTE;

    /** Of tables of the rulebook. */
    public static final int SPREADSHEET = 2 * MEBIBYTE;

    private BodyLimit() {}

    static long of(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? MULTIPART
                : ORDINARY;
    }

    /** The refusal of what is larger than {@code bytes}. */
    public static Rejected exceeded(String field, long bytes) {
        long mebibytes = bytes / MEBIBYTE;
        return new Rejected(
                Kind.TOO_LARGE,
                field,
                new Sentence("au plus " + mebibytes + " Mio sont acceptés", "at most " + mebibytes + " MiB are taken"));
    }
}
