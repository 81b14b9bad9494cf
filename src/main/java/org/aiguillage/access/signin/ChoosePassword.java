package org.aiguillage.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Token;
import org.aiguillage.access.session.Sessions;
import org.aiguillage.access.signin.Invitation.Purpose;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;

/** Choosing a password: with a link, or with the one there is. Every open session of the account ends with it. */
public final class ChoosePassword {
    static final Sentence NOT_THE_ONE =
            new Sentence("ce n’est pas votre mot de passe actuel", "this is not your present password");

    private final Journal journal;
    private final Audit audit;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Invitations invitations;
    private final Tickets tickets;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final InviteAccount inviteAccount;
    private final SignIn signIn;
    private final PasswordRules rules = new PasswordRules();

    public ChoosePassword(
            Journal journal,
            Audit audit,
            Accounts accounts,
            Credentials credentials,
            Invitations invitations,
            Tickets tickets,
            Sessions sessions,
            PasswordHashing hashing,
            InviteAccount inviteAccount,
            SignIn signIn) {
        this.journal = journal;
        this.audit = audit;
        this.accounts = accounts;
        this.credentials = credentials;
        this.invitations = invitations;
        this.tickets = tickets;
        this.sessions = sessions;
        this.hashing = hashing;
        this.inviteAccount = inviteAccount;
        this.signIn = signIn;
    }

    /** Whose link it is, while it is good. */
    public Optional<Account> holder(Token link) {
        return invitation(link, journal.now()).flatMap(this::holder);
    }

    /**
     * Uses a link up.
     *
     * @throws Invalid naming {@code password} when it may not be chosen: then the link is still good
     */
    public Step withLink(Token link, String password) {
        Optional<Account> holder = holder(link);
        if (holder.isEmpty()) {
            return new Step.Over();
        }
        Account account = holder.get();
        rules.check(password, "password", account);
        String hash = hashing.hash(password);
        return journal.change(
                account.id(),
                change -> invitation(link, change.at())
                        .map(invitation -> chosen(account, invitation.purpose(), hash))
                        .orElseGet(Step.Over::new));
    }

    /**
     * Takes the place of the present password.
     *
     * @throws Invalid naming {@code current} or {@code password}
     */
    public void withPassword(Account account, String current, String password) {
        Credential before = credentials.of(account.id()).orElseThrow(() -> new Invalid("current", NOT_THE_ONE));
        if (!hashing.matches(current, before.password())) {
            throw new Invalid("current", NOT_THE_ONE);
        }
        rules.check(password, "password", account);
        String hash = hashing.hash(password);
        journal.change(account.id(), change -> {
            keep(account, credentials.of(account.id()).orElse(before).withPassword(hash));
            return change.at();
        });
    }

    private Optional<Invitation> invitation(Token link, Instant now) {
        return invitations.find(link.hash(), now).filter(it -> holder(it).isPresent());
    }

    private Optional<Account> holder(Invitation invitation) {
        return accounts.find(invitation.accountId())
                .filter(account -> invitation
                        .login()
                        .equals(Credential.login(account.terms().email())));
    }

    private Step chosen(Account account, Purpose purpose, String hash) {
        inviteAccount.requireFree(account);
        Credential before =
                credentials.of(account.id()).map(it -> it.at(account)).orElseGet(() -> Credential.of(account));
        if (purpose == Purpose.NEW_FACTOR) {
            before = before.withoutFactor();
            credentials.keepCodes(account.id(), List.of());
            audit.record(account.id(), new AuditEvent.FactorEnded());
        }
        Credential after = before.withPassword(hash);
        keep(account, after);
        return signIn.next(account, after);
    }

    private void keep(Account account, Credential credential) {
        credentials.keep(credential);
        invitations.end(account.id());
        tickets.end(account.id());
        sessions.of(account.id(), journal.now()).forEach(session -> sessions.end(session.id()));
        audit.record(account.id(), new AuditEvent.PasswordChosen());
    }
}
