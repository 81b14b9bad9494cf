package org.aiguillage.web.api.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** The version that a caller has read, from {@code If-Match}. */
public final class IfMatch {
    private static final String HEADER = "If-Match";
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern OTHER_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"");

    private IfMatch() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version, or null where any will do.
     *
     * @throws Refused STALE for a tag that no version ever had
     * @throws Invalid for what is no tag
     */
    public static @Nullable Long version(@Nullable String header) {
        if (header == null || header.trim().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(header.trim());
        if (version.matches()) {
            return Long.valueOf(version.group(1));
        }
        if (OTHER_TAG.matcher(header.trim()).matches()) {
            throw Refused.stale();
        }
        throw new Invalid(
                HEADER, new Sentence("un seul ETag entre guillemets était attendu", "one quoted ETag was expected"));
    }

    /** @throws Rejected 428 where the header is missing */
    public static @Nullable Long required(@Nullable String header) {
        if (header == null) {
            throw new Rejected(
                    Kind.VERSION_REQUIRED,
                    HEADER,
                    new Sentence(
                            "l’ETag de la version lue était attendu", "the ETag of the version read was expected"));
        }
        return version(header);
    }

    public static void require(@Nullable Long expected, long version) {
        if (expected != null && expected != version) {
            throw Refused.stale();
        }
    }
}
