package org.aiguillage.web.page;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.aiguillage.access.Token;

/** The cookie that carries a page session: out of reach of scripts and of other sites. */
final class SessionCookie {
    static final String NAME = "aiguillage_session";
    static final Duration LIFETIME = Duration.ofHours(12);

    private SessionCookie() {}

    /** @param secure whether the page was reached over HTTPS; plain HTTP is for loopback */
    static NewCookie of(Token session, boolean secure) {
        return cookie(session.value(), (int) LIFETIME.toSeconds(), secure);
    }

    static NewCookie gone(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
