package org.aiguillage.web.api.account;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Role;
import org.aiguillage.cluster.Territory;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** The staff that the caller shares its work with: who a flag can be given to. */
@Path("/api/colleagues")
@Produces(MediaType.APPLICATION_JSON)
public final class ColleaguesResource {
    private final Accounts accounts;

    public ColleaguesResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param territory null of the regional staff */
    record Colleague(
            String id, String name, Role role, @Nullable Territory territory) {}

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public PageOf<Colleague> list(@Auth Account who) {
        return new PageOf<>(
                accounts.staff(who.scope()).stream()
                        .map(it -> new Colleague(
                                it.id(),
                                it.terms().name(),
                                it.role(),
                                it.terms().territory()))
                        .toList(),
                null);
    }
}
