package org.aiguillage.openid;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The provider, and what we are to it. Prints without the secret.
 *
 * @param issuer exactly as the provider names itself
 * @param returnTo where it sends browsers back to, as registered with it
 * @param acr how strongly people must have proven who they are, in the provider's words; null when it is left to the provider
 */
public record OpenIdSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        URI returnTo,
        @Nullable String acr) {

    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }
}
