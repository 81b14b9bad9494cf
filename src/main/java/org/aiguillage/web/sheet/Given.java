package org.aiguillage.web.sheet;

import jakarta.ws.rs.core.MultivaluedMap;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** What a reader has really given. */
public final class Given {
    private Given() {}

    /** Null for a field that was left blank. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The version that a form was filled from; null where it names none.
     *
     * @throws Refused STALE for what no version ever was
     */
    public static @Nullable Long version(MultivaluedMap<String, String> form) {
        String version = text(form.getFirst("version"));
        if (version != null && !version.matches("[0-9]{1,18}")) {
            throw Refused.stale();
        }
        return version == null ? null : Long.valueOf(version);
    }
}
