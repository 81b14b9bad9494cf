package org.aiguillage.web.api.call;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.aiguillage.dossier.Document;

/** Gives every answer that shows one thing its ETag, and every creation its 201 and Location. */
public final class Versions implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        context.register(new Tag());
        if (resource.getResourceMethod().isAnnotationPresent(Creates.class)) {
            context.register(new Location());
        }
    }

    private static final class Tag implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getEntity() instanceof Versioned versioned) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tag(versioned.version()));
            }
        }
    }

    private static final class Location implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            String id = id(response.getEntity());
            if (id != null) {
                response.setStatusInfo(Status.CREATED);
                response.getHeaders()
                        .putSingle(
                                HttpHeaders.LOCATION,
                                request.getUriInfo()
                                        .getAbsolutePathBuilder()
                                        .path(id)
                                        .build());
            }
        }

        private static @org.jspecify.annotations.Nullable String id(Object entity) {
            if (entity instanceof Versioned versioned) {
                return versioned.id();
            }
            return entity instanceof Document document ? document.id() : null;
        }
    }
}
