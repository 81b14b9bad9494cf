package org.aiguillage.access.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.AccountEvent;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Token;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Makes tokens for programs, and ends them. */
public final class IssueTokens {
    public static final Duration USUAL = Duration.ofDays(90);
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final int MOST = 50;
    private static final Sentence ENDS_IN_TIME = new Sentence(
            "un instant à venir, dans " + LONGEST.toDays()
                    + " jours au plus et pas après la fin du jeton employé, était attendu",
            "an instant to come, at most " + LONGEST.toDays()
                    + " days from now and not after the end of the token in use, was expected");

    private final Journal journal;
    private final Audit audit;
    private final Accounts accounts;
    private final ApiTokens tokens;

    public IssueTokens(Journal journal, Audit audit, Accounts accounts, ApiTokens tokens) {
        this.audit = audit;
        this.journal = journal;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /**
     * @param expiresAt {@link #USUAL} from now where it is not said, or sooner
     * @param atMost the latest that it may be: the end of the token with which this one is asked for; null without one
     */
    public record Wish(
            @Nullable String name,
            @Nullable Extent scope,
            @Nullable Instant expiresAt,
            @Nullable Instant atMost) {}

    /** @param secret the token itself, which is nowhere else */
    public record Issued(ApiToken token, Token secret) {}

    /**
     * @throws Refused NOT_FOUND for an account that is not the caller's own, unless the region asks; IMPOSSIBLE when it has too
     *     many that still open it
     */
    public Issued issue(Caller caller, String accountId, Wish wish) {
        Token secret = Token.random();
        return journal.change(caller.actor(), change -> {
            requireRoom(of(caller, accountId), change.at());
            ApiToken.Terms terms = terms(accountId, wish, change.at());
            ApiToken made = change.begin(ApiToken.STREAM, Ids.next(), new TokenEvent.TokenMade(terms, secret.hash()));
            audit.record(caller.actor(), accountId, new AuditEvent.TokenMade(made.id()));
            return new Issued(made, secret);
        });
    }

    @SuppressWarnings("NullAway") // What is missing is what the terms themselves complain about.
    private static ApiToken.Terms terms(String accountId, Wish wish, Instant now) {
        Instant latest = earlier(now.plus(LONGEST), wish.atMost());
        Instant expires = wish.expiresAt() == null ? earlier(now.plus(USUAL), wish.atMost()) : wish.expiresAt();
        new Checks()
                .that(expires.isAfter(now) && !expires.isAfter(latest), "expiresAt", ENDS_IN_TIME)
                .done();
        return new ApiToken.Terms(accountId, wish.name(), wish.scope(), expires);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static void requireRoom(List<ApiToken> had, Instant now) {
        if (had.stream().filter(token -> token.opens(now)).count() >= MOST) {
            throw Refused.impossible(
                    new Sentence(
                            "Ce compte a déjà " + MOST + " jetons : mettez fin à l’un d’eux.",
                            "This account has " + MOST + " tokens already: end one of them."),
                    List.of());
        }
    }

    /**
     * The tokens that an account has made and not ended, newest first; some may have expired.
     *
     * @throws Refused NOT_FOUND for an account that is not the caller's own, unless the region asks
     */
    public List<ApiToken> of(Caller caller, String accountId) {
        return tokens.of(account(caller, accountId).id());
    }

    public ApiToken find(Caller caller, String id) {
        return tokens.find(id)
                .filter(token -> caller.mayActFor(token.terms().accountId()))
                .orElseThrow(Refused::notFound);
    }

    /** Whether an account still has the token that it was opened with; that one goes by the account's own id. */
    public boolean hasOpeningToken(Caller caller, String accountId) {
        return account(caller, accountId).hasOpeningToken();
    }

    /**
     * From now on the token opens nothing.
     *
     * @param id of a token that was made, or of the account whose opening token it is
     * @throws Refused NOT_FOUND for one that was ended before, or that is not the caller's own, unless the region asks
     */
    public void end(Caller caller, String id) {
        journal.change(caller.actor(), change -> {
            if (tokens.find(id).isPresent()) {
                return end(change, find(caller, id));
            }
            return endOpening(change, account(caller, id));
        });
    }

    private long end(Change change, ApiToken token) {
        if (token.endedAt() != null) {
            throw Refused.notFound();
        }
        audit.record(change.actor(), token.terms().accountId(), new AuditEvent.TokenEnded(token.id()));
        return change.append(ApiToken.STREAM, token, new TokenEvent.TokenEnded())
                .version();
    }

    private long endOpening(Change change, Account account) {
        if (!account.hasOpeningToken()) {
            throw Refused.notFound();
        }
        audit.record(change.actor(), account.id(), new AuditEvent.TokenEnded(account.id()));
        return change.append(Account.STREAM, account, new AccountEvent.OpeningTokenEnded())
                .version();
    }

    private Account account(Caller caller, String accountId) {
        return Optional.of(accountId)
                .filter(caller::mayActFor)
                .flatMap(accounts::find)
                .orElseThrow(Refused::notFound);
    }
}
