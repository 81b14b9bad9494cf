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
import java.util.Arrays;
import java.util.Set;
import org.aiguillage.refusal.Refused;

/** Who may make which call: the roles that its method names, everyone where it says so, and otherwise nobody. */
public final class Guard implements DynamicFeature {
    private static final String API = "org.aiguillage.web.api";

    private final BearerLogin login;

    public Guard(BearerLogin login) {
        this.login = login;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles != null && resource.getResourceClass().getPackageName().equals(API)) {
            context.register(login);
            context.register(new Only(Set.copyOf(Arrays.asList(roles.value()))));
        } else if (roles == null && !method.isAnnotationPresent(PermitAll.class)) {
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
