package org.aiguillage.web.startup;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the pages of a raise are. */
final class RaiseAddress {
    static final String ALL = "/raises";

    private RaiseAddress() {}

    static String of(String dossierId) {
        return ALL + "/" + dossierId;
    }

    /** Sends the browser on, after something was done. */
    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
