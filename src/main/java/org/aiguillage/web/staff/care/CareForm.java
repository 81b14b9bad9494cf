package org.aiguillage.web.staff.care;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What the forms about a flag send. */
public final class CareForm {
    /** The page that it was sent from. */
    @FormParam("back")
    @Nullable
    String back;

    @FormParam("message")
    @Nullable
    String message;

    @FormParam("comment")
    @Nullable
    String comment;

    /** Who saw to it when the form was shown. */
    @FormParam("from")
    @Nullable
    String from;

    @FormParam("accountId")
    @Nullable
    String accountId;

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    String typed() {
        String text = message != null ? message : comment;
        return text == null ? "" : text;
    }
}
