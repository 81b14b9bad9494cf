package org.aiguillage.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** An OpenID Connect provider with one client and one person before it, strict where a provider must be. */
final class Provider implements AutoCloseable {
    static final String CLIENT = "aiguillage";
    static final String SECRET = "a-secret-that-only-the-provider-knows";

    private final HttpServer server;
    private final RSAKey key = key();
    private final RSAKey otherKey = key();
    private final String host;
    private final URI returnTo;
    private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();
    private UnaryOperator<JWTClaimsSet.Builder> person = claims -> claims;
    private boolean forged;
    private String said;

    /**
     * @param host by which it is known: a name of this machine
     * @param returnTo the one address to which browsers may be sent back
     */
    Provider(String host, URI returnTo) {
        this.host = host;
        this.returnTo = returnTo;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        said = issuer();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", exchange -> answering(exchange, this::token));
        server.start();
    }

    String issuer() {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    /** Who sits before it from now on, and what it says of them. */
    void person(String subject, String email, boolean verified) {
        person = claims -> claims.subject(subject).claim("email", email).claim("email_verified", verified);
        forged = false;
        said = issuer();
    }

    /** From now on its tokens are a little other than they should be. */
    void spoil(UnaryOperator<JWTClaimsSet.Builder> more) {
        UnaryOperator<JWTClaimsSet.Builder> before = person;
        person = claims -> more.apply(before.apply(claims));
    }

    /** From now on it names itself as another. */
    void impersonate(String other) {
        said = other;
    }

    /** From now on its tokens are signed with a key that it never published. */
    void forge() {
        forged = true;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders()
                .add("Location", agreed(issuer() + exchange.getRequestURI()).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The browser comes along, the person agrees: where the browser is sent back to. */
    URI agreed(String authorization) {
        try {
            AuthenticationRequest request = AuthenticationRequest.parse(URI.create(authorization));
            require(request.getClientID().getValue().equals(CLIENT), "client");
            require(returnTo.equals(request.getRedirectionURI()), "redirect_uri");
            require(request.getResponseType().impliesCodeFlow(), "response_type");
            require(CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod()), "code_challenge_method");
            require(request.getNonce() != null && request.getState() != null, "nonce, state");
            AuthorizationCode code = new AuthorizationCode();
            codes.put(code.getValue(), request);
            return new AuthenticationSuccessResponse(
                            request.getRedirectionURI(), code, null, null, request.getState(), null, null)
                    .toURI();
        } catch (GeneralException e) {
            throw new AssertionError(e);
        }
    }

    private String metadata() {
        OIDCProviderMetadata metadata =
                new OIDCProviderMetadata(new Issuer(said), List.of(SubjectType.PUBLIC), URI.create(issuer() + "/keys"));
        metadata.setAuthorizationEndpointURI(URI.create(issuer() + "/authorize"));
        metadata.setTokenEndpointURI(URI.create(issuer() + "/token"));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        return metadata.toJSONObject().toString();
    }

    /** Changes a code, once, for an ID token. */
    private Answer token(HTTPRequest http) throws Exception {
        TokenRequest request = TokenRequest.parse(http);
        AuthorizationCodeGrant grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
        AuthenticationRequest asked = codes.remove(grant.getAuthorizationCode().getValue());
        boolean rightClient = request.getClientAuthentication() instanceof ClientSecretBasic basic
                && basic.getClientSecret().getValue().equals(SECRET);
        if (asked == null || !rightClient || !matches(grant, asked)) {
            return new Answer(
                    400,
                    new TokenErrorResponse(OAuth2Error.INVALID_GRANT)
                            .toJSONObject()
                            .toString());
        }
        OIDCTokens tokens = new OIDCTokens(idToken(asked), new BearerAccessToken(), null);
        return new Answer(200, new OIDCTokenResponse(tokens).toJSONObject().toString());
    }

    private static boolean matches(AuthorizationCodeGrant grant, AuthenticationRequest asked) {
        return asked.getRedirectionURI().equals(grant.getRedirectionURI())
                && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
                        .equals(asked.getCodeChallenge());
    }

    private SignedJWT idToken(AuthenticationRequest asked) throws JOSEException {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", Objects.requireNonNull(asked.getNonce()).getValue());
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                person.apply(claims).build());
        token.sign(new RSASSASigner(forged ? otherKey : key));
        return token;
    }

    private record Answer(int status, String json) {}

    private interface Answering {
        Answer to(HTTPRequest request) throws Exception;
    }

    private void answering(HttpExchange exchange, Answering answering) throws IOException {
        try {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, new URL(issuer() + "/token"));
            request.setContentType("application/x-www-form-urlencoded");
            request.setAuthorization(exchange.getRequestHeaders().getFirst("Authorization"));
            request.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answering.to(request);
            answer(exchange, answer.status, answer.json);
        } catch (Exception e) {
            answer(exchange, 500, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("the request is not what was registered: " + what);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
