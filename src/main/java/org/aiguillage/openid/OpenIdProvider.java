package org.aiguillage.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.aiguillage.access.identity.IdentityFailed;
import org.aiguillage.access.identity.IdentityFailed.Why;
import org.aiguillage.access.identity.IdentityProvider;

/**
 * An OpenID Connect provider, asked for a code that is changed for an ID token from server to server, with PKCE (RFC 7636), a
 * nonce and our own secret. Nothing of the provider's reaches the browser but the code.
 */
public final class OpenIdProvider implements IdentityProvider {
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final Scope SCOPE = new Scope("openid", "email");

    private final OpenIdSettings settings;
    private final Discovery discovery;
    private final ClientID client;

    /** @param steady a clock that always goes, for the product's own may stand still */
    public OpenIdProvider(OpenIdSettings settings, InstantSource steady) {
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
        this.discovery = new Discovery(settings.issuer(), client, TIMEOUT_MILLIS, steady);
    }

    @Override
    public URI ask(Attempt attempt) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, SCOPE, client, settings.returnTo())
                .endpointURI(discovery.current().authorization())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        if (settings.acr() != null) {
            request.acrValues(List.of(new ACR(settings.acr())));
        }
        return request.build().toURI();
    }

    @Override
    public Proof proof(String code, Attempt attempt) {
        Discovery.Known provider = discovery.current();
        IDTokenClaimsSet claims = provider.validated(idToken(provider, code, attempt), new Nonce(attempt.nonce()));
        if (settings.acr() != null
                && (claims.getACR() == null
                        || !settings.acr().equals(claims.getACR().getValue()))) {
            throw new IdentityFailed(Why.NOT_PROVEN, "the provider did not prove it as strongly as asked", null);
        }
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new Proof(
                settings.issuer().toString(),
                claims.getSubject().getValue(),
                verified ? claims.getStringClaim("email") : null);
    }

    private JWT idToken(Discovery.Known provider, String code, Attempt attempt) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.returnTo(), new CodeVerifier(attempt.verifier()));
        HTTPRequest request = new TokenRequest.Builder(
                        provider.token(), new ClientSecretBasic(client, new Secret(settings.clientSecret())), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new IdentityFailed(Why.NOT_PROVEN, "the provider refused the code", null);
            }
            return ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
        } catch (IOException | GeneralException e) {
            throw new IdentityFailed(Why.AWAY, "the provider gave no token", e);
        }
    }
}
