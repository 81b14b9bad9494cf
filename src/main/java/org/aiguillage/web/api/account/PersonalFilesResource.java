package org.aiguillage.web.api.account;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.privacy.PersonalFile;
import org.aiguillage.privacy.TellPerson;
import org.aiguillage.web.api.dossier.FileName;
import org.aiguillage.web.login.Roles;

/** All that is kept about one person, in one file. */
@Path("/api/personal-files")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonalFilesResource {
    private final TellPerson tellPerson;

    public PersonalFilesResource(TellPerson tellPerson) {
        this.tellPerson = tellPerson;
    }

    /** Creates nothing: the address has to travel in a body. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public Response write(@Auth Account who, PersonAsked asked) {
        return file(tellPerson.tell(who.id(), asked.email()));
    }

    static Response file(PersonalFile file) {
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment("personal-file.json"))
                .build();
    }
}
