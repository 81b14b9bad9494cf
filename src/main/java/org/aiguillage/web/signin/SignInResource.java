package org.aiguillage.web.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.aiguillage.access.Token;
import org.aiguillage.access.signin.Credential;
import org.aiguillage.access.signin.SecondStep;
import org.aiguillage.access.signin.SignIn;
import org.aiguillage.access.signin.Step;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Tries;
import org.jspecify.annotations.Nullable;

/** In with an address and a password, then with a code. */
@Hidden
@Path("/session")
public final class SignInResource {
    private final SignIn signIn;
    private final SecondStep secondStep;
    private final Tries tries;
    private final Onwards onwards;

    public SignInResource(SignIn signIn, SecondStep secondStep, Tries tries, Onwards onwards) {
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.tries = tries;
        this.onwards = onwards;
    }

    @POST
    @Path("/password")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response password(
            @FormParam("email") @Nullable String email,
            @FormParam("password") @Nullable String password,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        String login = Credential.login(Objects.requireNonNullElse(email, ""));
        Optional<Duration> wait = tries.wait(login, visitor.address());
        if (wait.isPresent()) {
            return onwards.later(visitor, wait.get());
        }
        Step step = signIn.password(login, Objects.requireNonNullElse(password, ""));
        if (step instanceof Step.Refused) {
            tries.wrong(login, visitor.address());
        }
        return onwards.after(visitor, step);
    }

    @POST
    @Path("/code")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response code(
            @FormParam("ticket") @Nullable String ticket,
            @FormParam("code") @Nullable String code,
            @Context ContainerRequestContext request) {
        return code(ticket, code, Visitor.of(request), secondStep::code);
    }

    @POST
    @Path("/factor")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response firstCode(
            @FormParam("ticket") @Nullable String ticket,
            @FormParam("code") @Nullable String code,
            @Context ContainerRequestContext request) {
        return code(ticket, code, Visitor.of(request), secondStep::firstCode);
    }

    private Response code(
            @Nullable String ticket, @Nullable String code, Visitor visitor, BiFunction<Token, String, Step> take) {
        Token token = new Token(Objects.requireNonNullElse(ticket, ""));
        return onwards.after(visitor, take.apply(token, Objects.requireNonNullElse(code, "")));
    }
}
