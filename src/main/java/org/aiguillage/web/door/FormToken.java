package org.aiguillage.web.door;

import org.aiguillage.access.Token;
import org.jspecify.annotations.Nullable;

/** What each form of a page carries, so that no other site can send it: derived from the session, which no other site knows. */
final class FormToken {
    private static final String PURPOSE = "form";

    private FormToken() {}

    static String of(Token session) {
        return Derived.from(session, PURPOSE);
    }

    static boolean matches(@Nullable String given, Token session) {
        return given != null && Derived.same(given, of(session));
    }
}
