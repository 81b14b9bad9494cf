package org.aiguillage.web.login;

import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.aiguillage.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * The request of somebody who has shown who they are.
 *
 * @param scheme how, in the words of HTTP
 * @param until when what they have shown will be worth nothing any more; null where that is not known
 */
public record SignedIn(
        Account account, String scheme, @Nullable Instant until, SecurityContext before) implements SecurityContext {

    @Override
    public Account getUserPrincipal() {
        return account;
    }

    @Override
    public boolean isUserInRole(String role) {
        return account.role().name().equals(role);
    }

    @Override
    public boolean isSecure() {
        return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return scheme;
    }
}
