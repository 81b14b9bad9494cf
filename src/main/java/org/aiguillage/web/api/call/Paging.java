package org.aiguillage.web.api.call;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.aiguillage.observatory.PageRequest;
import org.jspecify.annotations.Nullable;

/** Which page of a list a caller wants. */
public final class Paging {
    @QueryParam("limit")
    @Schema(minimum = "1", maximum = "200", defaultValue = "50")
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Schema(description = "The next of the page before.")
    @Nullable
    String cursor;

    @QueryParam("sort")
    @Schema(description = "A sort key, with a minus before it for descending.")
    @Nullable
    String sort;

    public PageRequest request() {
        return new PageRequest(sort, limit == null ? PageRequest.USUAL : limit, cursor);
    }
}
