package org.aiguillage.web.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.aiguillage.access.signin.Credential;
import org.aiguillage.access.signin.InviteAccount;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.WrongTokens;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** Asking for a link to choose another password. Whether the address opens an account is said in the mailbox only. */
@Hidden
@Path("/forgotten")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class ForgottenResource {
    private static final int MOST_TO_ONE_ADDRESS = 3;
    private static final int MOST_FROM_ONE_ADDRESS = 100;

    private final Sheets sheets;
    private final InviteAccount inviteAccount;
    private final Onwards onwards;
    private final WrongTokens sent;
    private final WrongTokens asked;

    /** @param nanos a steady clock, for the product's own may stand still */
    public ForgottenResource(Sheets sheets, InviteAccount inviteAccount, Onwards onwards, LongSupplier nanos) {
        this.sheets = sheets;
        this.inviteAccount = inviteAccount;
        this.onwards = onwards;
        this.sent = new WrongTokens(nanos, MOST_TO_ONE_ADDRESS, Duration.ofHours(1));
        this.asked = new WrongTokens(nanos, MOST_FROM_ONE_ADDRESS, Duration.ofHours(1));
    }

    @GET
    @PermitAll
    public Response ask(@Context ContainerRequestContext request) {
        return page(Visitor.of(request), "ask");
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@FormParam("email") @Nullable String email, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        var wait = asked.count(visitor.address());
        if (wait.isPresent()) {
            return onwards.later(visitor, wait.get());
        }
        String login = Credential.login(Objects.requireNonNullElse(email, ""));
        if (sent.count(login).isEmpty()) {
            inviteAccount.forgotten(login);
        }
        return page(visitor, "sent");
    }

    private Response page(Visitor visitor, String step) {
        return sheets.of(visitor).page("forgotten.jte", Map.of("step", step));
    }
}
