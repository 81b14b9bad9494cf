package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.Directory.Member;
import org.aiguillage.observatory.Directory.MemberFilter;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** The member companies, for the staff. */
@Path("/api/companies")
@Produces(MediaType.APPLICATION_JSON)
public final class CompaniesResource {
    private final Directory directory;

    public CompaniesResource(Directory directory) {
        this.directory = directory;
    }

    /**
     * @param key what identifies it, e.g. {@code FR:732829320}
     * @param dossiers how many the caller sees
     * @param open how many of them are open
     * @param latestDossierId the one begun last
     */
    record MemberView(
            String id,
            String key,
            String name,
            @Nullable Territory territory,
            int dossiers,
            int open,
            @Nullable String latestDossierId) {

        static MemberView of(Member member) {
            Dossier latest = member.latest();
            return new MemberView(
                    member.company().id(),
                    member.company().key(),
                    member.company().name(),
                    latest == null ? null : latest.raise().company().territory(),
                    member.dossiers(),
                    member.open(),
                    latest == null ? null : latest.id());
        }
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public PageOf<MemberView> list(
            @Auth Account who,
            @QueryParam("territory") @Nullable Territory territory,
            @QueryParam("q") @Parameter(description = "Text searched in the company's name.") @Nullable String q,
            @BeanParam Paging paging) {
        MemberFilter filter = new MemberFilter(territory, q);
        return Pages.of(directory.members(filter, paging.request(), who.scope()), MemberView::of);
    }
}
