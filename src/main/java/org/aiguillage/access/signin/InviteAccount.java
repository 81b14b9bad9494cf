package org.aiguillage.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Token;
import org.aiguillage.access.signin.Invitation.Purpose;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;

/**
 * Sends links by which people choose a password: to the address of an account, and nowhere else. The link itself is made when
 * its message is written, so that it stands in the message only.
 */
public final class InviteAccount {
    private final Journal journal;
    private final Audit audit;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Invitations invitations;
    private final Messenger messenger;

    /** Sends somebody a message with a link, soon. */
    @FunctionalInterface
    public interface Messenger {
        /** Joins the change under way. @return the id under which the message can be followed */
        String send(Account account, Purpose purpose);
    }

    /** @param notice under which the message can be followed */
    public record Sent(Account account, Purpose purpose, String notice) {}

    /** @param token stands in the link */
    public record Link(Token token, Instant expires) {}

    public InviteAccount(
            Journal journal,
            Audit audit,
            Accounts accounts,
            Credentials credentials,
            Invitations invitations,
            Messenger messenger) {
        this.journal = journal;
        this.audit = audit;
        this.accounts = accounts;
        this.credentials = credentials;
        this.invitations = invitations;
        this.messenger = messenger;
    }

    /**
     * Invites an account for the first time, or again.
     *
     * @param newFactor whether it has lost its second factor, and shown to the caller who it is
     * @throws Refused when its address opens another account already
     */
    public Sent invite(Caller caller, String accountId, boolean newFactor) {
        return journal.change(caller.actor(), change -> {
            Account account = accounts.find(accountId).orElseThrow(Refused::notFound);
            requireFree(account);
            boolean known = credentials
                    .of(accountId)
                    .filter(it -> it.password() != null)
                    .isPresent();
            Purpose usual = known ? Purpose.NEW_PASSWORD : Purpose.FIRST_PASSWORD;
            return send(caller.actor(), account, newFactor ? Purpose.NEW_FACTOR : usual);
        });
    }

    /**
     * Sends a link to whoever has forgotten the password of an account. For an address that opens none nothing is sent, and
     * the same is written down.
     */
    public void forgotten(String email) {
        journal.change(Audit.NOBODY, change -> {
            Optional<Account> account = credentials
                    .withLogin(Credential.login(email))
                    .flatMap(it -> accounts.find(it.accountId()).filter(it::isOf));
            account.ifPresentOrElse(
                    this::newPassword,
                    () -> audit.record(
                            Audit.NOBODY, Audit.NOBODY, new AuditEvent.LinkAsked(Purpose.NEW_PASSWORD.name())));
            return change.at();
        });
    }

    /** Lets an account choose another password. */
    void newPassword(Account account) {
        send(Audit.NOBODY, account, Purpose.NEW_PASSWORD);
    }

    private Sent send(String actor, Account account, Purpose purpose) {
        audit.record(actor, account.id(), new AuditEvent.LinkAsked(purpose.name()));
        return new Sent(account, purpose, messenger.send(account, purpose));
    }

    /** Makes the link of a message that is being written; none for an account that is no more. */
    public Optional<Link> link(String accountId, Purpose purpose) {
        return journal.change(
                Caller.SYSTEM.actor(),
                change -> accounts.find(accountId).map(account -> {
                    Token token = Token.random();
                    Instant expires = change.at().plus(lifetime(purpose));
                    invitations.add(new Invitation(
                            token.hash(),
                            account.id(),
                            Credential.login(account.terms().email()),
                            purpose,
                            expires));
                    return new Link(token, expires);
                }));
    }

    private static Duration lifetime(Purpose purpose) {
        return switch (purpose) {
            case FIRST_PASSWORD -> Duration.ofDays(3);
            case NEW_PASSWORD -> Duration.ofHours(1);
            case NEW_FACTOR -> Duration.ofDays(1);
        };
    }

    /** One address opens one account: whoever signs in says nothing but the address. */
    void requireFree(Account account) {
        credentials
                .withLogin(Credential.login(account.terms().email()))
                .filter(other -> !other.accountId().equals(account.id()))
                .ifPresent(other -> {
                    if (accounts.find(other.accountId()).filter(other::isOf).isPresent()) {
                        throw Refused.impossible(
                                new Sentence(
                                        "Cette adresse ouvre déjà un autre compte : donnez-en une autre à celui-ci.",
                                        "This address opens another account already: give this one another."),
                                List.of());
                    }
                    credentials.drop(other.accountId());
                });
    }
}
