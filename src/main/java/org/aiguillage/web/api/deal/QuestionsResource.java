package org.aiguillage.web.api.deal;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.routing.Question;
import org.aiguillage.routing.ShowQuestions;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.login.Roles;

/** What was asked about a deal and what was answered, oldest first. */
@Path("/api/referrals/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
public final class QuestionsResource {
    private final ShowQuestions showQuestions;

    public QuestionsResource(ShowQuestions showQuestions) {
        this.showQuestions = showQuestions;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<Question> list(@Auth Account who, @PathParam("id") String id, @BeanParam Paging paging) {
        PageRequest page = paging.request();
        return Slice.of(showQuestions.of(id, who.scope()), page);
    }
}
