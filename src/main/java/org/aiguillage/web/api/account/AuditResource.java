package org.aiguillage.web.api.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.audit.Trail;
import org.aiguillage.journal.Recorded;
import org.aiguillage.observatory.AuditTrails;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.web.api.call.Keyset;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.api.dossier.EventView;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Who came in, who was refused, what was opened: by account or dossier. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final AuditTrails trails;

    public AuditResource(AuditTrails trails) {
        this.trails = trails;
    }

    /**
     * @param subject an account's id, a dossier's, or {@code nobody}
     * @param events how many were written down
     */
    record TrailView(String subject, long events) {}

    /** @param address from where the request came: the body, as it is chained, has a pseudonym in its place */
    record EntryView(
            @JsonUnwrapped EventView event, @Nullable String address) {

        static EntryView of(Recorded<AuditEvent> entry, Role reader) {
            return new EntryView(
                    EventView.of(entry.event(), reader), entry.fact().address());
        }
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public PageOf<TrailView> list(@Auth Account who, @BeanParam Paging paging) {
        return Keyset.of(
                paging.request(),
                (subject, limit) -> trails.after(subject, limit, who.scope()),
                Trail::id,
                trail -> new TrailView(trail.id(), trail.version()));
    }

    @GET
    @Path("/{subject}")
    @RolesAllowed(Roles.REGION)
    public PageOf<EntryView> show(@Auth Account who, @PathParam("subject") String subject, @BeanParam Paging paging) {
        PageRequest page = paging.request();
        List<Recorded<AuditEvent>> found = trails.events(subject, Slice.position(page), page.limit() + 1, who.scope());
        List<EntryView> shown = found.stream()
                .limit(page.limit())
                .map(entry -> EntryView.of(entry, who.role()))
                .toList();
        return new PageOf<>(
                shown,
                found.size() > shown.size()
                        ? Long.toString(shown.get(shown.size() - 1).event().seq())
                        : null);
    }
}
