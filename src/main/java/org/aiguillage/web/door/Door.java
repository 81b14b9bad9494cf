package org.aiguillage.web.door;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Token;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.audit.AuditEvent.Means;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.login.WrongTokens;
import org.jspecify.annotations.Nullable;

/** In with an access token or, in the demonstration, with a click; and out. */
@Hidden
@Path("/session")
public final class Door {
    private final Entrance entrance;
    private final Turnstile turnstile;
    private final Accounts accounts;
    private final Demonstration demonstration;
    private final WrongTokens wrongTokens;
    private final Audit audit;

    /** @param wrongTokens counted by address, together with those of the API */
    public Door(
            Entrance entrance,
            Turnstile turnstile,
            Accounts accounts,
            Demonstration demonstration,
            WrongTokens wrongTokens,
            Audit audit) {
        this.entrance = entrance;
        this.turnstile = turnstile;
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.wrongTokens = wrongTokens;
        this.audit = audit;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@FormParam("token") @Nullable String token, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        if (wrongTokens.tooMany(visitor.address())) {
            return turnedAway(visitor);
        }
        Optional<Account> account = Optional.ofNullable(token)
                .map(String::strip)
                .flatMap(value -> accounts.withTokenHash(new Token(value).hash()));
        return account.map(known -> turnstile.enter(visitor, known, Means.TOKEN))
                .orElseGet(() -> turnedAway(visitor));
    }

    private Response turnedAway(Visitor visitor) {
        Optional<Duration> wait = wrongTokens.count(visitor.address());
        if (wait.isEmpty()) {
            audit.record(Audit.NOBODY, new AuditEvent.SignInRefused(Means.TOKEN, visitor.address()));
        }
        return wait.map(time -> Response.fromResponse(
                                entrance.page(visitor, Response.Status.TOO_MANY_REQUESTS, "login.limited"))
                        .header(HttpHeaders.RETRY_AFTER, time.toSeconds() + 1)
                        .build())
                .orElseGet(() -> entrance.page(visitor, Response.Status.FORBIDDEN, "login.wrong"));
    }

    @POST
    @Path("/demo")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enterInvented(@FormParam("account") @Nullable String id, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return demonstration.openTo(visitor).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(account -> turnstile.enter(visitor, account, Means.DEMO))
                .orElseThrow(Refused::notFound);
    }

    @POST
    @Path("/end")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@Context ContainerRequestContext request) {
        return turnstile.leave(Visitor.of(request));
    }
}
