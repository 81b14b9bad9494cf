package org.aiguillage.web.door;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Token;
import org.aiguillage.access.session.KeepSessions;
import org.aiguillage.audit.AuditEvent.Means;

/** Lets people in and out: whoever has shown who they are goes on with a session that is new. */
public final class Turnstile {
    private final KeepSessions sessions;

    public Turnstile(KeepSessions sessions) {
        this.sessions = sessions;
    }

    /** Whom the session that came with the request lets in, if it still lasts. */
    Optional<KeepSessions.Known> known(Visitor visitor) {
        return visitor.carried().flatMap(sessions::known);
    }

    /**
     * In: the session carried so far ends, so that nobody can have planted it.
     *
     * @param means how it was shown who they are
     */
    public Response enter(Visitor visitor, Account account, Means means) {
        visitor.carried().ifPresent(sessions::leave);
        Token session = sessions.open(account, means, visitor.device(), visitor.address());
        return Response.seeOther(Entrance.HOME)
                .cookie(visitor.carrying(session))
                .build();
    }

    Response leave(Visitor visitor) {
        visitor.carried().ifPresent(sessions::leave);
        return Response.seeOther(Entrance.HOME).cookie(visitor.gone()).build();
    }
}
