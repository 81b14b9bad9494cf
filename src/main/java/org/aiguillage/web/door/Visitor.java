package org.aiguillage.web.door;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Token;
import org.aiguillage.access.session.KeepSessions;
import org.aiguillage.access.session.Session;
import org.aiguillage.web.input.Doorstep;
import org.aiguillage.web.sheet.Reader;
import org.jspecify.annotations.Nullable;

/** Who asks for a page: the session they carry, the language they read, where they come from. */
public final class Visitor implements Reader {
    static final Map<String, Locale> LANGUAGES = Map.of("fr", Locale.FRENCH, "en", Locale.ENGLISH);

    private static final String PROPERTY = Visitor.class.getName();
    private static final String LANGUAGE_COOKIE = "aiguillage_language";
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    private final ContainerRequestContext request;
    private final SessionCookie cookie;
    private final Optional<Token> carried;
    private final Token session;
    private Optional<KeepSessions.Known> known = Optional.empty();

    private Visitor(ContainerRequestContext request, SessionCookie cookie) {
        this.request = request;
        this.cookie = cookie;
        this.carried = cookie.in(request);
        this.session = carried.orElseGet(Token::random);
    }

    /** The visitor whom the door has seen coming. */
    public static Visitor of(ContainerRequestContext request) {
        return (Visitor) requireNonNull(request.getProperty(PROPERTY), "every page is behind the door");
    }

    /** The same of a request that has left the door behind; empty where none was in its way. */
    static Optional<Visitor> seen(HttpServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(PROPERTY));
    }

    static Visitor arriving(ContainerRequestContext request, URI home) {
        Visitor visitor = new Visitor(request, SessionCookie.of(request, home));
        request.setProperty(PROPERTY, visitor);
        return visitor;
    }

    void isKnownAs(KeepSessions.Known somebody) {
        this.known = Optional.of(somebody);
    }

    @Override
    public Optional<Account> account() {
        return known.map(KeepSessions.Known::account);
    }

    /** The session that let the account in. */
    public Optional<Session> session() {
        return known.map(KeepSessions.Known::session);
    }

    /** What the browser says of itself. */
    String device() {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.USER_AGENT))
                .orElse("");
    }

    /** The session that came with the request; it may be long over. */
    Optional<Token> carried() {
        return carried;
    }

    /** That of the session carried, or of the one that begins with this page. */
    Token secret() {
        return session;
    }

    /** What the forms of the page under way must carry. */
    @Override
    public String formToken() {
        return FormToken.of(session);
    }

    boolean sent(@Nullable String formToken) {
        return carried.isPresent() && FormToken.matches(formToken, session);
    }

    /** What a page must set for its forms to work: nothing when the visitor has it already. */
    @Override
    public Optional<NewCookie> cookie() {
        return carried.isPresent() ? Optional.empty() : Optional.of(cookie.carrying(session));
    }

    NewCookie carrying(Token other) {
        return cookie.carrying(other);
    }

    NewCookie gone() {
        return cookie.gone();
    }

    NewCookie reading(String language) {
        return cookie.like(LANGUAGE_COOKIE)
                .value(language)
                .maxAge((int) ONE_YEAR.toSeconds())
                .build();
    }

    /** The language chosen with a click; otherwise the browser's, if it is one of ours; otherwise French. */
    @Override
    public Locale language() {
        return cookie.value(request, LANGUAGE_COOKIE)
                .map(LANGUAGES::get)
                .or(this::browserLanguage)
                .orElse(Locale.FRENCH);
    }

    private Optional<Locale> browserLanguage() {
        return request.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .flatMap(language -> Optional.ofNullable(LANGUAGES.get(language)).stream())
                .findFirst();
    }

    /** From where the request came. */
    public String address() {
        return Doorstep.address(request);
    }

    boolean nearby() {
        return Nearby.is(request);
    }

    /** Whether a form was sent from a page of this very service. */
    boolean fromHere() {
        @Nullable String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return !List.of("cross-site", "same-site")
                    .contains(Optional.ofNullable(request.getHeaderString("Sec-Fetch-Site"))
                            .orElse("none"));
        }
        // The scheme is left out: behind a proxy that ends TLS, this service is reached over plain HTTP.
        return origin.endsWith("://" + request.getUriInfo().getBaseUri().getAuthority());
    }
}
