package org.aiguillage.web.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.privacy.ErasePerson;
import org.aiguillage.privacy.Erasure;
import org.aiguillage.privacy.Erasures;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.Keyset;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Versioned;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Erasing a person who has asked for it, and what was erased so far: when and why, not who. */
@Path("/api/erasures")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {
    private final ErasePerson erasePerson;
    private final Erasures erasures;

    public ErasuresResource(ErasePerson erasePerson, Erasures erasures) {
        this.erasePerson = erasePerson;
        this.erasures = erasures;
    }

    /**
     * @param texts how many were deleted; in the answer to the erasure itself only
     * @param remaining events of the time before pseudonyms that still hold the address; in that answer only
     */
    record ErasureView(
            @Override String id,
            @Override long version,
            Instant at,
            Erasure.Why why,
            int persons,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer texts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> remaining)
            implements Versioned {

        static ErasureView of(Erasure erasure, @Nullable Integer texts, @Nullable List<String> remaining) {
            return new ErasureView(
                    erasure.id(),
                    erasure.version(),
                    erasure.at(),
                    erasure.why(),
                    erasure.persons().size(),
                    texts,
                    remaining);
        }
    }

    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public ErasureView erase(@Auth Account who, PersonAsked asked) {
        ErasePerson.Done done = erasePerson.erase(who.caller(), asked.email());
        return ErasureView.of(done.erasure(), done.texts(), done.clear());
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public PageOf<ErasureView> list(@Auth Account who, @BeanParam Paging paging) {
        return Keyset.of(
                paging.request(), erasures::after, Erasure::id, erasure -> ErasureView.of(erasure, null, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.REGION)
    public ErasureView show(@Auth Account who, @PathParam("id") String id) {
        return ErasureView.of(erasures.find(id).orElseThrow(Refused::notFound), null, null);
    }
}
