package org.aiguillage.web.signin;

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
import java.util.Objects;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.signin.ChoosePassword;
import org.aiguillage.access.signin.Credential;
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

/** Changing one's password: with the present one, by whoever is signed in. */
@Hidden
@Path("/account/password")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class PasswordPage {
    private final Sheets sheets;
    private final ChoosePassword choosePassword;
    private final Tries tries;
    private final Onwards onwards;

    public PasswordPage(Sheets sheets, ChoosePassword choosePassword, Tries tries, Onwards onwards) {
        this.sheets = sheets;
        this.choosePassword = choosePassword;
        this.tries = tries;
        this.onwards = onwards;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response ask(@Context ContainerRequestContext request) {
        return page(Response.Status.OK, List.of(), Visitor.of(request));
    }

    /** All sessions end with the old password; the caller goes on with a new one. */
    @POST
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("current") @Nullable String current,
            @FormParam("password") @Nullable String password,
            @FormParam("again") @Nullable String again,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Account account = visitor.account().orElseThrow();
        String login = Credential.login(account.terms().email());
        Optional<Duration> wait = tries.wait(login, visitor.address());
        if (wait.isPresent()) {
            return onwards.later(visitor, wait.get());
        }
        try {
            String chosen = LinkResource.twice(password, again);
            choosePassword.withPassword(account, Objects.requireNonNullElse(current, ""), chosen);
            return onwards.after(visitor, new Step.In(account));
        } catch (Invalid e) {
            if (e.errors().stream().anyMatch(error -> error.field().equals("current"))) {
                tries.wrong(login, visitor.address());
            }
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
                "password.jte",
                Map.of("problems", problems.stream().map(sheet.texts()::of).toList()));
    }
}
