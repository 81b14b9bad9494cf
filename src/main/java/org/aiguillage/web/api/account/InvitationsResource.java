package org.aiguillage.web.api.account;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.access.signin.Invitation.Purpose;
import org.aiguillage.access.signin.InviteAccount;
import org.aiguillage.web.input.MayBeEmpty;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Sends an account a link by which its holder chooses a password: the first one, or another. */
@Path("/api/accounts/{id}/invitation")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {
    private final InviteAccount inviteAccount;

    public InvitationsResource(InviteAccount inviteAccount) {
        this.inviteAccount = inviteAccount;
    }

    /** @param newFactor whether the holder has lost the second factor, and has shown otherwise who it is */
    @MayBeEmpty
    record Wish(@Nullable Boolean newFactor) {}

    /** @param notice under which the message is followed at {@code /api/notices} */
    record View(String accountId, Purpose purpose, String email, String notice) {
        static View of(InviteAccount.Sent sent) {
            return new View(
                    sent.account().id(), sent.purpose(), sent.account().terms().email(), sent.notice());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public View invite(@Auth Account who, @PathParam("id") String id, Wish wish) {
        return View.of(inviteAccount.invite(who.caller(), id, Boolean.TRUE.equals(wish.newFactor())));
    }
}
