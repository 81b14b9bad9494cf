package org.aiguillage.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.aiguillage.access.identity.IdentityFailed;
import org.aiguillage.access.identity.IdentityFailed.Why;
import org.jspecify.annotations.Nullable;

/** What the provider says of itself: asked when it is needed, so that a provider that is away keeps no service from starting. */
final class Discovery {
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final int LARGEST_KEYS = 1 << 18;

    private final Issuer issuer;
    private final ClientID client;
    private final int timeoutMillis;
    private final InstantSource steady;
    private @Nullable Known known;

    Discovery(URI issuer, ClientID client, int timeoutMillis, InstantSource steady) {
        this.issuer = new Issuer(issuer);
        this.client = client;
        this.timeoutMillis = timeoutMillis;
        this.steady = steady;
    }

    /** @param validator of ID tokens: signed RS256 by a key that the provider publishes, for us, and not yet expired */
    record Known(URI authorization, URI token, IDTokenValidator validator, Instant until) {

        /** @throws IdentityFailed when the token does not hold */
        IDTokenClaimsSet validated(JWT idToken, Nonce nonce) {
            try {
                return validator.validate(idToken, nonce);
            } catch (BadJOSEException e) {
                throw new IdentityFailed(Why.NOT_PROVEN, "the provider's token does not hold: " + e.getMessage(), e);
            } catch (JOSEException e) {
                throw new IdentityFailed(Why.AWAY, "the provider's keys cannot be had", e);
            }
        }
    }

    /** @throws IdentityFailed AWAY when it cannot be had, or is another's */
    synchronized Known current() {
        Instant now = steady.instant();
        if (known == null || !now.isBefore(known.until())) {
            known = ask(now.plus(GOOD_FOR));
        }
        return known;
    }

    private Known ask(Instant until) {
        try {
            OIDCProviderMetadata said = OIDCProviderMetadata.resolve(issuer, timeoutMillis, timeoutMillis);
            DefaultResourceRetriever keys = new DefaultResourceRetriever(timeoutMillis, timeoutMillis, LARGEST_KEYS);
            IDTokenValidator validator = new IDTokenValidator(
                    issuer, client, JWSAlgorithm.RS256, said.getJWKSetURI().toURL(), keys);
            return new Known(said.getAuthorizationEndpointURI(), said.getTokenEndpointURI(), validator, until);
        } catch (IOException | GeneralException e) {
            throw new IdentityFailed(Why.AWAY, "the provider does not say who it is", e);
        }
    }
}
