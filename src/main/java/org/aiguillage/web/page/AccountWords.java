package org.aiguillage.web.page;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.access.session.KeepSessions;
import org.aiguillage.access.session.Session;
import org.aiguillage.access.token.ApiToken;
import org.aiguillage.access.token.Extent;
import org.aiguillage.access.token.IssueTokens;
import org.aiguillage.web.page.AccountView.SessionRow;
import org.aiguillage.web.page.AccountView.TokenRow;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts one's own account in words. */
final class AccountWords {
    private final KeepSessions keepSessions;
    private final IssueTokens issueTokens;
    private final Clock clock;

    AccountWords(KeepSessions keepSessions, IssueTokens issueTokens, Clock clock) {
        this.keepSessions = keepSessions;
        this.issueTokens = issueTokens;
        this.clock = clock;
    }

    AccountView view(Texts t, Account who, Optional<Session> here, @Nullable String secret, @Nullable String problem) {
        List<SessionRow> sessions = keepSessions.of(who.caller(), who.id()).stream()
                .map(session -> row(t, session, here.map(Session::id).orElse("")))
                .toList();
        List<TokenRow> tokens = Stream.concat(
                        issueTokens.of(who.caller(), who.id()).stream().map(token -> row(t, token)),
                        who.hasOpeningToken() ? Stream.of(opening(t, who)) : Stream.empty())
                .toList();
        return new AccountView(sessions, tokens, secret, problem);
    }

    private static SessionRow row(Texts t, Session session, String here) {
        return new SessionRow(
                session.id(),
                Device.of(t, session.device()),
                t.moment(session.openedAt()),
                t.moment(session.usedAt()),
                session.id().equals(here));
    }

    private static TokenRow opening(Texts t, Account who) {
        return new TokenRow(
                who.id(), t.get("account.tokens.opening"), t.get("account.scope." + Extent.EVERYTHING), "", "");
    }

    private TokenRow row(Texts t, ApiToken token) {
        String expires = t.date(token.terms().expiresAt());
        return new TokenRow(
                token.id(),
                token.terms().name(),
                t.get("account.scope." + token.terms().scope()),
                t.date(token.madeAt()),
                token.opens(clock.instant()) ? expires : t.get("account.tokens.expired", expires));
    }
}
