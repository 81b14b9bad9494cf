package org.aiguillage.web.api.account;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.privacy.TellPerson;
import org.aiguillage.web.login.Roles;

/** All that is kept about the person who calls. */
@Path("/api/accounts/me/personal-file")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnPersonalFileResource {
    private final TellPerson tellPerson;

    public OwnPersonalFileResource(TellPerson tellPerson) {
        this.tellPerson = tellPerson;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response show(@Auth Account who) {
        return PersonalFilesResource.file(tellPerson.tell(who.id(), who.terms().email()));
    }
}
