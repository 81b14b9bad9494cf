package org.aiguillage.web.registry;

import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

/** An address of ours with its parameters. */
record Link(String address) {

    static Link to(String path) {
        return new Link(path);
    }

    /** The same with one parameter more; without it where there is no value. */
    Link with(String parameter, @Nullable Object value) {
        return value == null
                ? this
                : new Link(UriBuilder.fromUri(address)
                        .queryParam(parameter, "{value}")
                        .build(value)
                        .toString());
    }
}
