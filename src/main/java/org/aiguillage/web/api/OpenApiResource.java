package org.aiguillage.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API offers, for programs: generated from the code, once, when first asked for. */
@Path("/openapi.json")
public final class OpenApiResource {
    private final Set<Class<?>> calls;
    private byte @Nullable [] document;

    OpenApiResource(Set<Class<?>> calls) {
        this.calls = calls;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public synchronized byte[] document() {
        if (document == null) {
            document = OpenApiDocument.of(calls);
        }
        return document;
    }
}
