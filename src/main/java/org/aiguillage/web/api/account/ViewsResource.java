package org.aiguillage.web.api.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.access.KeepViews;
import org.aiguillage.access.SavedView;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.api.call.Versioned;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** The lists of dossiers that the caller keeps, each under a name: those of the page, and nobody else's. */
@Path("/api/accounts/me/views")
@Produces(MediaType.APPLICATION_JSON)
public final class ViewsResource {
    private final KeepViews keepViews;
    private final Pipeline pipeline;

    public ViewsResource(KeepViews keepViews, Pipeline pipeline) {
        this.keepViews = keepViews;
        this.pipeline = pipeline;
    }

    /**
     * @param list as it is put
     * @param version of the account, which keeps the view
     * @param query what {@code GET /api/dossiers} takes after its question mark
     */
    record View(String name, @Override long version, KeptList list, String query) implements Versioned {

        static View of(Account account, SavedView view) {
            return new View(view.name(), account.version(), KeptList.of(view), view.query());
        }

        @Override
        @JsonIgnore
        public String id() {
            return name;
        }
    }

    /** By name. */
    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public PageOf<View> list(@Auth Account who, @BeanParam Paging paging) {
        return Pages.of(Slice.of(who.views(), paging.request()), view -> View.of(who, view));
    }

    /** Keeps a list in the place of the one with the same name, where there is one. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public View keep(
            @Auth Account who,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            KeptList list) {
        Long expected = IfMatch.required(ifMatch);
        SavedView view = SavedView.of(name, list.toQuery());
        requireThatItOpens(who, list);
        return View.of(keepViews.keep(who.id(), expected, view), view);
    }

    /** Only the list itself knows by what it can be sorted. */
    private void requireThatItOpens(Account who, KeptList list) {
        pipeline.dossiers(list.filter(), new PageRequest(list.sort(), 1, null), who.scope());
    }

    @DELETE
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response drop(
            @Auth Account who,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Long expected = IfMatch.required(ifMatch);
        String known = SavedView.of(name, "").name();
        if (who.views().stream().noneMatch(view -> view.name().equals(known))) {
            throw Refused.notFound();
        }
        keepViews.drop(who.id(), expected, known);
        return Response.noContent().build();
    }
}
