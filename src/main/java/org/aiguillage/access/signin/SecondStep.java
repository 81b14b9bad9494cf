package org.aiguillage.access.signin;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Token;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.journal.Journal;

/**
 * The second step in: a code of the second factor, or a recovery code, each good once. Whoever sends wrong codes knows the
 * password: after {@link #MOST_IN_A_ROW} of them it counts as stolen, and the account's address is sent a link to choose another.
 */
public final class SecondStep {
    /** With one right password. */
    static final int MOST_WITH_ONE_TICKET = 5;

    /** Far from the million codes that there are. */
    static final int MOST_IN_A_ROW = 20;

    private final Journal journal;
    private final Audit audit;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Tickets tickets;
    private final InviteAccount inviteAccount;

    public SecondStep(
            Journal journal,
            Audit audit,
            Accounts accounts,
            Credentials credentials,
            Tickets tickets,
            InviteAccount inviteAccount) {
        this.journal = journal;
        this.audit = audit;
        this.accounts = accounts;
        this.credentials = credentials;
        this.tickets = tickets;
        this.inviteAccount = inviteAccount;
    }

    private record HalfWay(Token token, Ticket ticket, Account account, Credential credential) {

        boolean asksForACode() {
            return ticket.factor() == null && credential.factor() != null && ticket.wrong() < MOST_WITH_ONE_TICKET;
        }

        /** A factor that there is cannot be replaced by who has only the password. */
        boolean setsAFactorUp() {
            return ticket.factor() != null && credential.factor() == null;
        }
    }

    /** Takes the code that an existing factor shows, or a recovery code. */
    public Step code(Token ticket, String code) {
        return journal.change(
                Audit.NOBODY,
                change -> halfWay(ticket, change.at())
                        .filter(HalfWay::asksForACode)
                        .map(it -> isRight(it.credential(), code, change.at()) ? in(it) : wrong(it))
                        .orElseGet(Step.Over::new));
    }

    /** Takes the first code of a factor that is being set up: it shows that the app has the secret. */
    public Step firstCode(Token ticket, String code) {
        return journal.change(
                Audit.NOBODY,
                change -> halfWay(ticket, change.at())
                        .filter(HalfWay::setsAFactorUp)
                        .map(it -> setUp(it, code, change.at()))
                        .orElseGet(Step.Over::new));
    }

    private Optional<HalfWay> halfWay(Token token, Instant now) {
        return tickets.find(token.hash(), now)
                .flatMap(ticket -> accounts.find(ticket.accountId())
                        .flatMap(account -> credentials
                                .of(account.id())
                                .filter(credential -> credential.isOf(account))
                                .map(credential -> new HalfWay(token, ticket, account, credential))));
    }

    private boolean isRight(Credential credential, String code, Instant now) {
        Factor factor = credential.factor();
        OptionalLong step = factor == null ? OptionalLong.empty() : factor.step(code, now);
        if (step.isPresent() && step.getAsLong() > credential.lastStep()) {
            credentials.keep(credential.afterCode(step.getAsLong()));
            return true;
        }
        String account = credential.accountId();
        if (credentials.useCode(account, RecoveryCodes.hash(code))) {
            credentials.keep(credential.afterCode(credential.lastStep()));
            audit.record(account, new AuditEvent.RecoveryCodeUsed(credentials.codesLeft(account)));
            return true;
        }
        return false;
    }

    private Step in(HalfWay it) {
        tickets.end(it.account().id());
        return new Step.In(it.account());
    }

    private Step wrong(HalfWay it) {
        Credential credential = it.credential().afterWrongCode();
        if (credential.wrongCodes() >= MOST_IN_A_ROW) {
            return stolen(it.account(), credential);
        }
        credentials.keep(credential);
        Ticket ticket = it.ticket().afterWrongCode();
        tickets.keep(ticket);
        return ticket.wrong() < MOST_WITH_ONE_TICKET
                ? new Step.CodeAsked(it.account(), it.token(), true)
                : new Step.Over();
    }

    private Step stolen(Account account, Credential credential) {
        credentials.keep(credential.afterCode(credential.lastStep()).withPassword(null));
        tickets.end(account.id());
        audit.record(account.id(), new AuditEvent.PasswordEnded());
        inviteAccount.newPassword(account);
        return new Step.Over();
    }

    private Step setUp(HalfWay it, String code, Instant now) {
        Factor factor = requireNonNull(it.ticket().factor());
        OptionalLong step = factor.step(code, now);
        if (step.isEmpty()) {
            return new Step.FactorAsked(it.account(), it.token(), factor, true);
        }
        List<String> codes = RecoveryCodes.make();
        credentials.keep(it.credential().withFactor(factor, step.getAsLong()));
        credentials.keepCodes(
                it.account().id(), codes.stream().map(RecoveryCodes::hash).toList());
        tickets.end(it.account().id());
        audit.record(it.account().id(), new AuditEvent.FactorSet());
        return new Step.FactorSet(it.account(), codes);
    }
}
