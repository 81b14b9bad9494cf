package org.aiguillage.app;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.openid.OpenIdSettings;
import org.aiguillage.web.door.OpenIdDoor;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in by OpenID Connect: none without an issuer.
 *
 * @param name what the page calls the provider; its host where nothing is said
 * @param acr how strongly people must have proven who they are, in the provider's words
 */
public record OpenIdConfiguration(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String name,
        @Nullable String acr) {
    static final OpenIdConfiguration NONE = new OpenIdConfiguration(null, null, null, null, null);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public OpenIdConfiguration {
        issuer = AiguillageConfiguration.given(issuer);
        clientId = AiguillageConfiguration.given(clientId);
        clientSecret = AiguillageConfiguration.given(clientSecret);
        name = AiguillageConfiguration.given(name);
        acr = AiguillageConfiguration.given(acr);
    }

    /**
     * @param home where readers reach this service
     * @throws IllegalArgumentException for an issuer that is no address of a provider, or one without what we are to it
     */
    Optional<OpenIdSettings> settings(URI home) {
        if (issuer == null) {
            return Optional.empty();
        }
        if (clientId == null || clientSecret == null) {
            throw new IllegalArgumentException("openId.clientId (AIGUILLAGE_OIDC_CLIENT_ID) and openId.clientSecret"
                    + " (AIGUILLAGE_OIDC_CLIENT_SECRET) were expected beside openId.issuer");
        }
        URI address = address(issuer);
        return Optional.of(
                new OpenIdSettings(address, clientId, clientSecret, URI.create(home + OpenIdDoor.RETURN), acr));
    }

    /** What the page calls the provider; null without one. */
    @Nullable
    String label() {
        return issuer == null ? null : name == null ? address(issuer).getHost() : name;
    }

    private static URI address(String issuer) {
        URI address = URI.create(issuer);
        boolean near = "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
        if (address.getHost() == null || (!near && !"https".equals(address.getScheme()))) {
            throw new IllegalArgumentException("openId.issuer (AIGUILLAGE_OIDC_ISSUER): an address such as"
                    + " https://login.example was expected, not " + issuer);
        }
        return address;
    }

    @Override
    public String toString() {
        return String.valueOf(issuer);
    }
}
