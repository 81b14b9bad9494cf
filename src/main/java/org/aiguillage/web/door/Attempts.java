package org.aiguillage.web.door;

import java.util.Optional;
import org.aiguillage.access.Token;
import org.aiguillage.access.identity.IdentityProvider.Attempt;

/**
 * Tries to sign in elsewhere. Nothing is kept of them: each is derived from the visitor's session and from a number used once,
 * so that only the browser that began a try can end it, on whichever instance it comes back to.
 */
final class Attempts {
    private Attempts() {}

    static Attempt begun(Token session) {
        return of(session, Token.random().value());
    }

    /** The try of this session that a state names; none when it was begun elsewhere. */
    static Optional<Attempt> named(Token session, String state) {
        int dot = state.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        Attempt attempt = of(session, state.substring(0, dot));
        return Derived.same(state, attempt.state()) ? Optional.of(attempt) : Optional.empty();
    }

    private static Attempt of(Token session, String once) {
        return new Attempt(
                once + "." + Derived.from(session, "state " + once),
                Derived.from(session, "nonce " + once),
                Derived.from(session, "verifier " + once));
    }
}
