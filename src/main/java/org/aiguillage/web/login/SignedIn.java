package org.aiguillage.web.login;

import jakarta.ws.rs.core.SecurityContext;
import org.aiguillage.access.Account;

/**
 * The request of somebody who has shown who they are.
 *
 * @param scheme how, in the words of HTTP
 */
public record SignedIn(Account account, String scheme, SecurityContext before) implements SecurityContext {

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
