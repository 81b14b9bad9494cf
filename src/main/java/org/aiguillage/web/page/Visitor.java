package org.aiguillage.web.page;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks for a page: the session they carry, the language they read, where they come from. */
final class Visitor {
    static final String LANGUAGE_COOKIE = "aiguillage_language";
    static final Map<String, Locale> LANGUAGES = Map.of("fr", Locale.FRENCH, "en", Locale.ENGLISH);

    private final HttpHeaders headers;

    Visitor(HttpHeaders headers) {
        this.headers = headers;
    }

    Optional<String> session() {
        return cookie(SessionCookie.NAME).filter(value -> !value.isEmpty());
    }

    /** The language chosen with a click; otherwise the browser's, if it is one of ours; otherwise French. */
    Locale language() {
        Optional<Locale> chosen = cookie(LANGUAGE_COOKIE).map(LANGUAGES::get);
        return chosen.or(this::browserLanguage).orElse(Locale.FRENCH);
    }

    private Optional<Locale> browserLanguage() {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .flatMap(language -> Optional.ofNullable(LANGUAGES.get(language)).stream())
                .findFirst();
    }

    /** Whether a form was sent from a page of this very service. */
    boolean fromHere(URI here) {
        @Nullable String origin = first("Origin");
        if (origin == null) {
            return !List.of("cross-site", "same-site")
                    .contains(Optional.ofNullable(first("Sec-Fetch-Site")).orElse("none"));
        }
        // The scheme is left out: behind a proxy that ends TLS, this service is reached over plain HTTP.
        return origin.endsWith("://" + here.getAuthority());
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(headers.getCookies().get(name)).map(Cookie::getValue);
    }

    private @Nullable String first(String header) {
        return headers.getHeaderString(header);
    }
}
