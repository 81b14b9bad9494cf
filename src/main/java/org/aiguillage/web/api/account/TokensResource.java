package org.aiguillage.web.api.account;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.access.token.Extent;
import org.aiguillage.access.token.IssueTokens;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.OnlyOnce;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.login.SignedIn;
import org.jspecify.annotations.Nullable;

/** Tokens for programs: with a scope and an end, and shown once. */
@Path("/api/tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource {
    private final IssueTokens issueTokens;
    private final OnlyOnce onlyOnce;

    public TokensResource(IssueTokens issueTokens, OnlyOnce onlyOnce) {
        this.issueTokens = issueTokens;
        this.onlyOnce = onlyOnce;
    }

    /**
     * @param accountId the caller's own where it is not said
     * @param expiresAt in 90 days where it is not said
     */
    record Wish(
            @Nullable String accountId,
            @Nullable String name,
            @Nullable Extent scope,
            @Nullable Instant expiresAt) {

        IssueTokens.Wish terms(@Nullable Instant atMost) {
            return new IssueTokens.Wish(name, scope, expiresAt, atMost);
        }
    }

    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public TokenView make(
            @Auth Account who,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context ContainerRequestContext request,
            Wish wish) {
        Instant atMost = request.getSecurityContext() instanceof SignedIn it ? it.until() : null;
        String owner = Objects.requireNonNullElse(wish.accountId(), who.id());
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("tokens", wish),
                new OnlyOnce.Creation<>(
                        () -> TokenView.of(issueTokens.issue(who.caller(), owner, wish.terms(atMost))), TokenView::id),
                id -> Optional.of(TokenView.of(issueTokens.find(who.caller(), id))));
    }

    /** Newest first, but for those that were ended; at the end the one that the account was opened with. */
    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<TokenView> list(
            @Auth Account who, @QueryParam("accountId") @Nullable String accountId, @BeanParam Paging paging) {
        String owner = Objects.requireNonNullElse(accountId, who.id());
        Stream<TokenView> made = issueTokens.of(who.caller(), owner).stream().map(TokenView::of);
        Stream<TokenView> opening =
                issueTokens.hasOpeningToken(who.caller(), owner) ? Stream.of(TokenView.opening(owner)) : Stream.empty();
        return Slice.of(Stream.concat(made, opening).toList(), paging.request());
    }

    /** From the next request on it opens nothing; the id of an account ends the token that it was opened with. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response end(@Auth Account who, @PathParam("id") String id) {
        issueTokens.end(who.caller(), id);
        return Response.noContent().build();
    }
}
