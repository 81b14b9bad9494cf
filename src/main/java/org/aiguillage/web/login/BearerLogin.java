package org.aiguillage.web.login;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.access.Token;
import org.aiguillage.access.token.Bearer;
import org.aiguillage.access.token.Extent;
import org.aiguillage.access.token.KnowBearer;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.input.Doorstep;
import org.aiguillage.web.problem.Kind;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Lets in whoever shows an account's token: {@code Authorization: Bearer TOKEN}. */
@Priority(Priorities.AUTHENTICATION)
public final class BearerLogin implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer";
    private static final String TOKEN = "[A-Za-z0-9._~+/=-]{1,512}";
    private static final Pattern BEARER = Pattern.compile("Bearer +(" + TOKEN + ") *", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> CHALLENGE =
            Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"aiguillage\"");

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Sentence ONLY_READS =
            new Sentence("Ce jeton ne permet que de lire.", "This token only allows reading.");

    private final KnowBearer knowBearer;
    private final WrongTokens wrongTokens;
    private final RefusalLog refusals;

    public BearerLogin(KnowBearer knowBearer, WrongTokens wrongTokens, RefusalLog refusals) {
        this.knowBearer = knowBearer;
        this.wrongTokens = wrongTokens;
        this.refusals = refusals;
    }

    /** Whether a header can carry this token. */
    public static boolean canCarry(String token) {
        return token.matches(TOKEN);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Token token =
                token(request.getHeaderString(HttpHeaders.AUTHORIZATION)).orElseThrow(BearerLogin::unauthenticated);
        Bearer bearer = knowBearer.of(token).orElseThrow(() -> unknown(request));
        request.setSecurityContext(
                new SignedIn(bearer.account(), SCHEME, bearer.until(), request.getSecurityContext()));
        if (bearer.extent() == Extent.READ && !READS.contains(request.getMethod())) {
            throw Refused.forbidden(ONLY_READS);
        }
    }

    private Rejected unknown(ContainerRequestContext request) {
        Optional<Duration> wait = wrongTokens.count(Doorstep.address(request));
        if (wait.isPresent()) {
            return tooMany(wait.get());
        }
        refusals.unknown(request, Kind.UNAUTHENTICATED.status());
        return unauthenticated();
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
        return Rejected.untilLater(seconds, detail);
    }
}
