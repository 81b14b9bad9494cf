package org.aiguillage.web.door;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Token;
import org.aiguillage.access.identity.IdentityFailed;
import org.aiguillage.access.identity.IdentityFailed.Why;
import org.aiguillage.access.identity.IdentityProvider.Attempt;
import org.aiguillage.access.identity.SignInElsewhere;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.audit.AuditEvent.Means;
import org.aiguillage.web.login.WrongTokens;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In by way of another service that knows who people are. */
@Hidden
@Path("/session/openid")
public final class OpenIdDoor {
    /** Where the other service sends browsers back to. */
    public static final String RETURN = "/session/openid/return";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdDoor.class);

    private final SignInElsewhere elsewhere;
    private final Entrance entrance;
    private final Turnstile turnstile;
    private final WrongTokens wrongTokens;
    private final Audit audit;
    private final Sheets sheets;

    /** @param wrongTokens counted by address, together with those of the API */
    public OpenIdDoor(
            SignInElsewhere elsewhere,
            Entrance entrance,
            Turnstile turnstile,
            WrongTokens wrongTokens,
            Audit audit,
            Sheets sheets) {
        this.elsewhere = elsewhere;
        this.entrance = entrance;
        this.turnstile = turnstile;
        this.wrongTokens = wrongTokens;
        this.audit = audit;
        this.sheets = sheets;
    }

    /** Goes on by itself, and by a link: a redirect would end at our own rule that forms lead nowhere else. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        try {
            URI away = elsewhere.ask(Attempts.begun(visitor.secret()));
            Response page = sheets.of(visitor).page("onward.jte", Map.of("url", away.toString()));
            return Response.fromResponse(page)
                    .header("Refresh", "0; url=" + away)
                    .build();
        } catch (IdentityFailed e) {
            return failed(visitor, e);
        }
    }

    @GET
    @Path("/return")
    @PermitAll
    public Response end(
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        if (wrongTokens.tooMany(visitor.address())) {
            return entrance.page(visitor, Status.TOO_MANY_REQUESTS, "login.limited");
        }
        Optional<Token> carried = visitor.carried();
        Optional<Attempt> attempt =
                state == null ? Optional.empty() : carried.flatMap(session -> Attempts.named(session, state));
        if (attempt.isEmpty() || code == null || code.isBlank()) {
            return turnedAway(visitor, attempt.isEmpty() ? "login.again" : "login.openid.refused");
        }
        try {
            return elsewhere
                    .account(code, attempt.get())
                    .map(account -> turnstile.enter(visitor, account, Means.OPENID))
                    .orElseGet(() -> turnedAway(visitor, "login.openid.unknown"));
        } catch (IdentityFailed e) {
            return failed(visitor, e);
        }
    }

    private Response failed(Visitor visitor, IdentityFailed e) {
        LOG.warn("sign-in elsewhere: {}", e.getMessage());
        return e.why() == Why.AWAY
                ? entrance.page(visitor, Status.SERVICE_UNAVAILABLE, "login.openid.away")
                : turnedAway(visitor, "login.openid.refused");
    }

    private Response turnedAway(Visitor visitor, String problem) {
        if (wrongTokens.count(visitor.address()).isEmpty()) {
            audit.record(Audit.NOBODY, new AuditEvent.SignInRefused(Means.OPENID, visitor.address()));
        }
        return entrance.page(visitor, Status.FORBIDDEN, problem);
    }
}
