package org.aiguillage.web.door;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.login.Guard;
import org.aiguillage.web.login.SignedIn;

/** Who may open which page: the roles that its method names, everyone where it says so, and otherwise nobody. */
public final class PageGuard implements DynamicFeature {
    private final Turnstile turnstile;
    private final Entrance entrance;
    private final URI home;

    /** @param home where the service is reached */
    public PageGuard(Turnstile turnstile, Entrance entrance, URI home) {
        this.turnstile = turnstile;
        this.entrance = entrance;
        this.home = home;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!Guard.isPage(resource.getResourceClass())) {
            return;
        }
        Method method = resource.getResourceMethod();
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        context.register(new Arrival(turnstile, home));
        if (roles != null) {
            context.register(new Admission(entrance, Set.of(roles.value())));
        } else if (!method.isAnnotationPresent(PermitAll.class)) {
            context.register(new Admission(entrance, Set.of()));
        }
        if (!method.isAnnotationPresent(GET.class) && !method.isAnnotationPresent(FromAnywhere.class)) {
            context.register(new OwnForms(entrance));
        }
    }

    /** Looks who comes. */
    @Priority(Priorities.AUTHENTICATION)
    private record Arrival(Turnstile turnstile, URI home) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Visitor visitor = Visitor.arriving(request, home);
            turnstile.known(visitor).ifPresent(known -> {
                visitor.isKnownAs(known);
                request.setSecurityContext(new SignedIn(
                        known.account(),
                        SecurityContext.FORM_AUTH,
                        known.session().expiresAt(),
                        request.getSecurityContext()));
            });
        }
    }

    /** Whoever is not signed in is shown the entrance; who is, but in another role, is refused. */
    @Priority(Priorities.AUTHORIZATION)
    private record Admission(Entrance entrance, Set<String> roles) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Visitor visitor = Visitor.of(request);
            Account account = visitor.account().orElse(null);
            if (account == null) {
                request.abortWith(entrance.insteadOf(request.getUriInfo().getPath(), visitor));
            } else if (!roles.contains(account.role().name())) {
                throw Refused.forbidden();
            }
        }
    }
}
