package org.aiguillage.web.registry;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.aiguillage.access.Account;
import org.aiguillage.access.ChangeAccount;
import org.aiguillage.access.signin.InviteAccount;
import org.aiguillage.privacy.ErasePerson;
import org.aiguillage.privacy.TellPerson;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** One account, with all that the regional staff can do for whoever holds it. */
@Hidden
@Path("/accounts/{id}")
public final class OneAccountPage {
    private static final String CONFIRMATION = "confirmation";

    private final Sheets sheets;
    private final ChangeAccount changeAccount;
    private final InviteAccount inviteAccount;
    private final TellPerson tellPerson;
    private final ErasePerson erasePerson;
    private final AccountPages pages;

    OneAccountPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.changeAccount = services.changeAccount();
        this.inviteAccount = services.inviteAccount();
        this.tellPerson = services.tellPerson();
        this.erasePerson = services.erasePerson();
        this.pages = new AccountPages(services, sheets);
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        return pages.show(who, id, done, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response change(
            @Auth Account who,
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Account account = pages.find(who, id);
        try {
            Account.Terms terms = Filled.sent(AccountForm.apart(form)).over(account.terms());
            changeAccount.change(who.caller(), id, Given.version(form), terms);
            return done(id, "changed");
        } catch (Invalid e) {
            Filled wrong =
                    Filled.sent(form).refused(e, sheets.of(Visitor.of(request)).texts());
            return pages.wrong(who, id, wrong, request);
        } catch (Refused e) {
            return pages.refused(who, id, Problem.of(e), request);
        }
    }

    @POST
    @Path("/invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response invite(
            @Auth Account who,
            @PathParam("id") String id,
            @FormParam("newFactor") @Nullable String newFactor,
            @Context ContainerRequestContext request) {
        boolean lost = "true".equals(newFactor);
        try {
            inviteAccount.invite(who.caller(), pages.find(who, id).id(), lost);
            return done(id, lost ? "factor" : "invited");
        } catch (Refused e) {
            return pages.refused(who, id, Problem.of(e), request);
        }
    }

    @POST
    @Path("/closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response close(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        try {
            changeAccount.close(who.caller(), id, null);
            return done(id, "closed");
        } catch (Refused e) {
            return pages.refused(who, id, Problem.of(e), request);
        }
    }

    /** All that is kept about whoever holds the account, as a file. */
    @POST
    @Path("/personal-file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public Response tell(@Auth Account who, @PathParam("id") String id) {
        String email = pages.find(who, id).terms().email();
        return Response.ok(tellPerson.tell(who.id(), email))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-file.json\"")
                .build();
    }

    /** @param confirmation the address once more: what is erased does not come back */
    @POST
    @Path("/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response erase(
            @Auth Account who,
            @PathParam("id") String id,
            @FormParam(CONFIRMATION) @Nullable String confirmation,
            @Context ContainerRequestContext request) {
        Account account = pages.find(who, id);
        String email = account.terms().email();
        try {
            if (!email.equals(Given.text(confirmation))) {
                Invalid unlike = new Invalid(CONFIRMATION, Expected.oneOf(email));
                Filled wrong = AccountForm.of(account)
                        .refused(unlike, sheets.of(Visitor.of(request)).texts());
                return pages.wrong(who, id, wrong, request);
            }
            erasePerson.erase(who.caller(), email);
            return Response.seeOther(URI.create("/accounts?done=erased")).build();
        } catch (Refused e) {
            return pages.refused(who, id, Problem.of(e), request);
        }
    }

    private static Response done(String id, String what) {
        return Response.seeOther(URI.create(AccountsWords.PATH + "/" + id + "?done=" + what))
                .build();
    }
}
