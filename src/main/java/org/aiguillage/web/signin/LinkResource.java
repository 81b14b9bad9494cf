package org.aiguillage.web.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Token;
import org.aiguillage.access.signin.ChoosePassword;
import org.aiguillage.access.signin.PasswordHashing;
import org.aiguillage.access.signin.Step;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** The end of the link with which a password is chosen. Opening it uses nothing up, for mail scanners open every link. */
@Hidden
@Path("/invitation/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class LinkResource {
    private static final Sentence NOT_TWICE =
            new Sentence("les deux saisies diffèrent", "what was typed twice is not the same");

    private final Sheets sheets;
    private final ChoosePassword choosePassword;
    private final Onwards onwards;

    public LinkResource(Sheets sheets, ChoosePassword choosePassword, Onwards onwards) {
        this.sheets = sheets;
        this.choosePassword = choosePassword;
        this.onwards = onwards;
    }

    @GET
    @PermitAll
    public Response ask(@PathParam("token") String token, @Context ContainerRequestContext request) {
        return page(Response.Status.OK, token, List.of(), Visitor.of(request));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @PathParam("token") String token,
            @FormParam("password") @Nullable String password,
            @FormParam("again") @Nullable String again,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        try {
            Step step = choosePassword.withLink(new Token(token), twice(password, again));
            return step instanceof Step.Over ? unknown(visitor) : onwards.after(visitor, step);
        } catch (Invalid e) {
            List<Sentence> problems =
                    e.errors().stream().map(FieldError::expected).toList();
            return page(Response.Status.BAD_REQUEST, token, problems, visitor);
        } catch (Refused e) {
            return page(Response.Status.CONFLICT, token, List.of(e.sentence()), visitor);
        } catch (PasswordHashing.Busy e) {
            return onwards.after(visitor, new Step.Busy());
        }
    }

    /** @throws Invalid when what was typed twice is not the same */
    static String twice(@Nullable String password, @Nullable String again) {
        String chosen = Objects.requireNonNullElse(password, "");
        if (!chosen.equals(again)) {
            throw new Invalid("again", NOT_TWICE);
        }
        return chosen;
    }

    private Response page(Response.Status status, String token, List<Sentence> problems, Visitor visitor) {
        Optional<Account> holder = choosePassword.holder(new Token(token));
        if (holder.isEmpty()) {
            return unknown(visitor);
        }
        Sheet sheet = sheets.of(visitor);
        return sheet.page(
                status.getStatusCode(),
                "link.jte",
                Map.of(
                        "token",
                        token,
                        "terms",
                        holder.get().terms(),
                        "problems",
                        problems.stream().map(sheet.texts()::of).toList()));
    }

    private Response unknown(Visitor visitor) {
        return sheets.of(visitor).page(Response.Status.NOT_FOUND.getStatusCode(), "link-unknown.jte", Map.of());
    }
}
