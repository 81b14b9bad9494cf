package org.aiguillage.web.login;

import io.dropwizard.auth.AuthFilter;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Token;
import org.aiguillage.language.Sentence;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Lets in whoever shows an account's token: {@code Authorization: Bearer TOKEN}. */
@Priority(Priorities.AUTHENTICATION)
public final class BearerLogin extends AuthFilter<Token, Account> {
    private static final String TOKEN = "[A-Za-z0-9._~+/=-]{1,512}";
    private static final Pattern BEARER = Pattern.compile("Bearer +(" + TOKEN + ") *", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> CHALLENGE =
            Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"aiguillage\"");

    private final WrongTokens wrongTokens;

    @Context
    private @Nullable HttpServletRequest servletRequest;

    public BearerLogin(Accounts accounts, WrongTokens wrongTokens) {
        this.wrongTokens = wrongTokens;
        this.authenticator = token -> accounts.withTokenHash(token.hash());
        this.authorizer = (account, role, context) -> account.role().name().equals(role);
    }

    /** Whether a header can carry this token. */
    public static boolean canCarry(String token) {
        return token.matches(TOKEN);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Token> token = token(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty()) {
            throw unauthenticated();
        }
        if (!authenticate(request, token.get(), "Bearer")) {
            String address = servletRequest == null ? "" : servletRequest.getRemoteAddr();
            Optional<Duration> wait = wrongTokens.count(address);
            throw wait.isPresent() ? tooMany(wait.get()) : unauthenticated();
        }
    }

    private static Optional<Token> token(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(header);
        return matcher.matches() ? Optional.of(new Token(matcher.group(1))) : Optional.empty();
    }

    private static Rejected unauthenticated() {
        Sentence detail = new Sentence(
                "Un jeton valide était attendu : « Authorization: Bearer JETON ».",
                "A valid token was expected: \"Authorization: Bearer TOKEN\".");
        return new Rejected(Problem.of(Kind.UNAUTHENTICATED, detail), CHALLENGE);
    }

    private static Rejected tooMany(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        Sentence detail = new Sentence(
                "Trop de jetons inconnus : réessayez dans " + seconds + " s.",
                "Too many unknown tokens: try again in " + seconds + " s.");
        return new Rejected(Problem.of(Kind.TOO_MANY, detail), Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }
}
