package org.aiguillage.web.login;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Set;
import org.aiguillage.refusal.Refused;

/** Who may make which call of the API: the roles that its method names, everyone where it says so, and otherwise nobody. */
public final class Guard implements DynamicFeature {
    private static final String ROOMS = "org.aiguillage.web.";
    private static final String CALLS = ROOMS + "api.";

    private final BearerLogin login;

    public Guard(BearerLogin login) {
        this.login = login;
    }

    /** Whether a resource is a page, which people enter by another door. */
    public static boolean isPage(Class<?> resource) {
        String room = resource.getPackageName() + ".";
        return room.startsWith(ROOMS) && !room.startsWith(CALLS);
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (isPage(resource.getResourceClass())) {
            return;
        }
        Method method = resource.getResourceMethod();
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            context.register(login);
            context.register(new Only(Set.of(roles.value())));
        } else if (!method.isAnnotationPresent(PermitAll.class)) {
            context.register(new Only(Set.of()));
        }
    }

    @Priority(Priorities.AUTHORIZATION)
    private record Only(Set<String> roles) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (roles.stream().noneMatch(request.getSecurityContext()::isUserInRole)) {
                throw Refused.forbidden();
            }
        }
    }
}
