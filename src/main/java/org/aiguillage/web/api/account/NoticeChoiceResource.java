package org.aiguillage.web.api.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aiguillage.access.Account;
import org.aiguillage.access.ChooseNotices;
import org.aiguillage.access.NoticeChoice;
import org.aiguillage.language.Tongue;
import org.aiguillage.refusal.Checks;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.Versioned;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What the caller is told by e-mail, and in which language. */
@Path("/api/accounts/me/notices")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticeChoiceResource {
    private final ChooseNotices chooseNotices;

    public NoticeChoiceResource(ChooseNotices chooseNotices) {
        this.chooseNotices = chooseNotices;
    }

    /** @param id of the account */
    record View(
            @Override String id,
            @Override long version,
            @JsonUnwrapped NoticeChoice choice) implements Versioned {
        static View of(Account account) {
            return new View(account.id(), account.version(), account.told());
        }
    }

    /** What is absent stays as it is. */
    record Wish(
            @Nullable Tongue language,
            @Nullable Boolean immediate,
            @Nullable Boolean digest) {

        NoticeChoice over(NoticeChoice before) {
            return new NoticeChoice(
                    Optional.ofNullable(language).orElse(before.language()),
                    Optional.ofNullable(immediate).orElse(before.immediate()),
                    Optional.ofNullable(digest).orElse(before.digest()));
        }

        Wish whole() {
            new Checks()
                    .required(language, "language")
                    .required(immediate, "immediate")
                    .required(digest, "digest")
                    .done();
            return this;
        }
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public View show(@Auth Account who) {
        return View.of(who);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public View replace(@Auth Account who, @HeaderParam("If-Match") @Nullable String ifMatch, Wish wish) {
        return choose(who, IfMatch.required(ifMatch), wish.whole()::over);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public View change(@Auth Account who, @HeaderParam("If-Match") @Nullable String ifMatch, Wish wish) {
        return choose(who, IfMatch.version(ifMatch), wish::over);
    }

    private View choose(Account who, @Nullable Long expected, UnaryOperator<NoticeChoice> choice) {
        return View.of(chooseNotices.choose(who.id(), who.id(), expected, choice));
    }
}
