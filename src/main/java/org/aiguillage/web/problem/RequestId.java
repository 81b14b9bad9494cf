package org.aiguillage.web.problem;

import java.util.regex.Pattern;
import org.aiguillage.journal.Ids;
import org.jspecify.annotations.Nullable;

/** The name of one request, in its answer and in the log: the caller's own where it gave a plain one. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** Where the request carries it from the door on. */
    public static final String ATTRIBUTE = RequestId.class.getName();

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** @param given the header as it came */
    public static String of(@Nullable String given) {
        return given != null && PLAIN.matcher(given).matches() ? given : Ids.next();
    }
}
