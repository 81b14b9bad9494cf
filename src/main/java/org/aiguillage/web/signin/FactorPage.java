package org.aiguillage.web.signin;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aiguillage.access.Account;
import org.aiguillage.access.signin.Credential;
import org.aiguillage.access.signin.OwnFactor;
import org.aiguillage.access.signin.PasswordHashing;
import org.aiguillage.access.signin.Step;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.login.Tries;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** One's second factor: set up by who does not have to, and its recovery codes. Each change asks for the password again. */
@Hidden
@Path("/account/factor")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class FactorPage {
    private final Sheets sheets;
    private final OwnFactor ownFactor;
    private final Tries tries;
    private final Onwards onwards;

    public FactorPage(Sheets sheets, OwnFactor ownFactor, Tries tries, Onwards onwards) {
        this.sheets = sheets;
        this.ownFactor = ownFactor;
        this.tries = tries;
        this.onwards = onwards;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response show(@Context ContainerRequestContext request) {
        return page(Response.Status.OK, List.of(), Visitor.of(request));
    }

    @POST
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response setUp(@FormParam("password") @Nullable String password, @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return proven(visitor, account -> onwards.after(visitor, ownFactor.setUp(account, given(password))));
    }

    @POST
    @Path("/codes")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response newCodes(
            @FormParam("password") @Nullable String password,
            @FormParam("code") @Nullable String code,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        return proven(
                visitor,
                account -> sheets.of(visitor)
                        .page("codes.jte", Map.of("codes", ownFactor.newCodes(account, given(password), given(code)))));
    }

    private Response proven(Visitor visitor, Function<Account, Response> change) {
        Account account = visitor.account().orElseThrow();
        String login = Credential.login(account.terms().email());
        Optional<Duration> wait = tries.wait(login, visitor.address());
        if (wait.isPresent()) {
            return onwards.later(visitor, wait.get());
        }
        try {
            return change.apply(account);
        } catch (Invalid e) {
            tries.wrong(login, visitor.address());
            return page(
                    Response.Status.BAD_REQUEST,
                    e.errors().stream().map(FieldError::expected).toList(),
                    visitor);
        } catch (PasswordHashing.Busy e) {
            return onwards.after(visitor, new Step.Busy());
        }
    }

    private Response page(Response.Status status, List<Sentence> problems, Visitor visitor) {
        Sheet sheet = sheets.of(visitor);
        return sheet.page(
                status.getStatusCode(),
                "own-factor.jte",
                Map.of(
                        "standing",
                        ownFactor.standing(visitor.account().orElseThrow()),
                        "problems",
                        problems.stream().map(sheet.texts()::of).toList()));
    }

    private static String given(@Nullable String field) {
        return requireNonNullElse(field, "");
    }
}
