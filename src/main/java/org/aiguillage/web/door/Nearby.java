package org.aiguillage.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.aiguillage.web.input.Doorstep;

/** Whether a request comes from this machine, to this machine by name, and not on behalf of somebody farther away. */
final class Nearby {
    private static final Set<String> LOOPBACK =
            Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private Nearby() {}

    static boolean is(ContainerRequestContext request) {
        return LOOPBACK.contains(Doorstep.address(request))
                && isLoopback(request.getUriInfo().getBaseUri())
                && FORWARDED.stream().allMatch(header -> request.getHeaderString(header) == null);
    }

    static boolean isLoopback(URI address) {
        return address.getHost() != null && LOOPBACK.contains(address.getHost());
    }
}
