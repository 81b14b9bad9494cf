package org.aiguillage.web.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.aiguillage.access.Role;
import org.aiguillage.observatory.Directory.AccountFilter;
import org.jspecify.annotations.Nullable;

/** Which accounts a caller wants to see. */
final class AccountQuery {
    @QueryParam("role")
    @Nullable
    Role role;

    @QueryParam("open")
    @Schema(description = "Only those that are open, or only those that were closed.")
    @Nullable
    Boolean open;

    @QueryParam("ownerId")
    @Schema(description = "The company or the investor whose accounts they are.")
    @Nullable
    String ownerId;

    @QueryParam("q")
    @Schema(description = "Text searched in name and address.")
    @Nullable
    String q;

    AccountFilter filter() {
        return new AccountFilter(role, open, ownerId, q);
    }
}
