package org.aiguillage.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aiguillage.access.Token;
import org.aiguillage.access.session.Session;

/**
 * The cookie that carries a page session: out of reach of scripts, of other sites, and of hosts beside ours. It goes over
 * HTTPS only; a service that is told to run on plain HTTP on this machine has one of another name for callers of this machine.
 */
enum SessionCookie {
    /** The prefix makes browsers refuse it unless it is Secure, without a Domain, and for the path {@code /}. */
    HTTPS("__Host-", true),
    LOOPBACK("", false);

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final String SESSION = "aiguillage_session";

    private final String prefix;
    private final boolean secure;

    SessionCookie(String prefix, boolean secure) {
        this.prefix = prefix;
        this.secure = secure;
    }

    /** @param home where the service is reached, as it was told: {@code http} only where that is a name of this machine */
    static SessionCookie of(ContainerRequestContext request, URI home) {
        boolean told = home.getScheme().equals("http") && Nearby.isLoopback(home);
        boolean plain = request.getUriInfo().getBaseUri().getScheme().equals("http");
        return told && plain && Nearby.is(request) ? LOOPBACK : HTTPS;
    }

    /** What the request carries; nothing that we could not have set. */
    Optional<Token> in(ContainerRequestContext request) {
        return value(request, SESSION)
                .filter(value -> VALUE.matcher(value).matches())
                .map(Token::new);
    }

    NewCookie carrying(Token session) {
        return cookie(session.value(), (int) Session.LONGEST.toSeconds());
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    /** The value of a cookie of this kind. */
    Optional<String> value(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getCookies().get(prefix + name)).map(Cookie::getValue);
    }

    /** A further cookie of this kind, that lives as long as told. */
    NewCookie.Builder like(String name) {
        return new NewCookie.Builder(prefix + name)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }

    private NewCookie cookie(String value, int seconds) {
        return like(SESSION).value(value).maxAge(seconds).build();
    }
}
