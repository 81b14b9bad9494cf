package org.aiguillage.access.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Token;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.audit.AuditEvent.Means;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Refused;

/** Opens sessions for whoever has shown who they are, knows them again, and ends them. */
public final class KeepSessions {
    private static final int LONGEST_DEVICE = 300;

    private final Journal journal;
    private final Audit audit;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Clock clock;

    public KeepSessions(Journal journal, Audit audit, Sessions sessions, Accounts accounts, Clock clock) {
        this.journal = journal;
        this.audit = audit;
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Somebody whom a session lets in. */
    public record Known(Session session, Account account) {}

    /**
     * @param means how it was shown who they are
     * @param device what the browser says of itself, cut where it goes on and on
     * @param address that the browser came from
     * @return the secret of the new session, which is nowhere else
     */
    public Token open(Account account, Means means, String device, String address) {
        Token secret = Token.random();
        String shortened = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
        return journal.change(account.id(), change -> {
            Instant now = change.at();
            sessions.open(
                    secret.hash(),
                    new Session(Ids.next(), account.id(), now, now, now.plus(Session.LONGEST), shortened));
            audit.record(account.id(), new AuditEvent.SignedIn(means, address));
            return secret;
        });
    }

    /** Whom a secret lets in; nobody once its session has ended. */
    public Optional<Known> known(Token secret) {
        Instant now = clock.instant();
        Optional<Session> session = sessions.withSecretHash(secret.hash()).filter(it -> it.lasts(now));
        session.filter(it -> it.toBeNoted(now)).ifPresent(it -> sessions.used(it.id(), now));
        return session.flatMap(it -> accounts.find(it.accountId()).map(account -> new Known(it, account)));
    }

    /** Out, by one's own doing. */
    public void leave(Token secret) {
        sessions.withSecretHash(secret.hash())
                .ifPresent(session -> journal.change(session.accountId(), change -> {
                    sessions.end(session.id());
                    audit.record(session.accountId(), new AuditEvent.SignedOut());
                    return session;
                }));
    }

    /**
     * The sessions of an account that still last, newest first.
     *
     * @throws Refused NOT_FOUND for an account that is not the caller's own, unless the region asks
     */
    public List<Session> of(Caller caller, String accountId) {
        Instant now = clock.instant();
        requireOwn(caller, accountId);
        return sessions.of(accountId, now).stream().filter(it -> it.lasts(now)).toList();
    }

    /** @throws Refused NOT_FOUND for a session that is over, or that is not the caller's own, unless the region asks */
    public void end(Caller caller, String id) {
        Session session =
                sessions.find(id).filter(it -> it.lasts(clock.instant())).orElseThrow(Refused::notFound);
        requireOwn(caller, session.accountId());
        end(caller, session);
    }

    private void end(Caller caller, Session session) {
        journal.change(caller.actor(), change -> {
            sessions.end(session.id());
            audit.record(caller.actor(), session.accountId(), new AuditEvent.SessionEnded(session.id()));
            return session;
        });
    }

    /** Ends all sessions of an account but one. */
    public void endOthers(Caller caller, Session kept) {
        of(caller, kept.accountId()).stream()
                .filter(session -> !session.id().equals(kept.id()))
                .forEach(session -> end(caller, session));
    }

    private void requireOwn(Caller caller, String accountId) {
        if (!caller.mayActFor(accountId) || accounts.find(accountId).isEmpty()) {
            throw Refused.notFound();
        }
    }
}
