package org.aiguillage.web.startup;

import jakarta.ws.rs.core.Form;
import org.jspecify.annotations.Nullable;

/** The version of what a form shows, which it sends along: what changed meanwhile is not overwritten unseen. */
final class FormVersion {
    static final String FIELD = "version";

    private FormVersion() {}

    /** Null of a form that says none. */
    static @Nullable Long of(Form form) {
        String version = form.asMap().getFirst(FIELD);
        return version != null && version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }
}
