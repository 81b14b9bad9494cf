package org.aiguillage.access.signin;

import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;

/** What the holder of an account does about the second factor: sets one up without having to, or takes new recovery codes. */
public final class OwnFactor {
    private static final Sentence WRONG_CODE = new Sentence(
            "ce code n’est pas le bon, ou il a déjà servi", "this code is not the right one, or was used already");
    private static final Sentence THERE_IS_ONE =
            new Sentence("Un second facteur existe déjà.", "There is a second factor already.");

    private final Journal journal;
    private final Audit audit;
    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final SignIn signIn;

    public OwnFactor(Journal journal, Audit audit, Credentials credentials, PasswordHashing hashing, SignIn signIn) {
        this.journal = journal;
        this.audit = audit;
        this.credentials = credentials;
        this.hashing = hashing;
        this.signIn = signIn;
    }

    /**
     * How an account stands.
     *
     * @param codesLeft recovery codes that were not used
     */
    public record Standing(boolean password, boolean factor, int codesLeft) {}

    public Standing standing(Account account) {
        return credentials
                .of(account.id())
                .map(it ->
                        new Standing(it.password() != null, it.factor() != null, credentials.codesLeft(account.id())))
                .orElse(new Standing(false, false, 0));
    }

    /**
     * Begins to set one up; its first code is asked for next.
     *
     * @throws Invalid naming {@code password}
     */
    public Step setUp(Account account, String password) {
        if (proven(account, password).factor() != null) {
            throw Refused.impossible(THERE_IS_ONE, List.of());
        }
        return signIn.factorAsked(account);
    }

    /**
     * New recovery codes, in the place of those that were left; shown this once.
     *
     * @throws Invalid naming {@code password} or {@code code}
     */
    public List<String> newCodes(Account account, String password, String code) {
        proven(account, password);
        return journal.change(account.id(), change -> {
            Credential credential = credentials.of(account.id()).orElseThrow(Refused::notFound);
            Factor factor = credential.factor();
            long step = factor == null ? -1 : factor.step(code, change.at()).orElse(-1);
            if (step <= credential.lastStep()) {
                throw new Invalid("code", WRONG_CODE);
            }
            credentials.keep(credential.afterCode(step));
            List<String> codes = RecoveryCodes.make();
            credentials.keepCodes(
                    account.id(), codes.stream().map(RecoveryCodes::hash).toList());
            audit.record(account.id(), new AuditEvent.RecoveryCodesMade());
            return codes;
        });
    }

    private Credential proven(Account account, String password) {
        return credentials
                .of(account.id())
                .filter(it -> hashing.matches(password, it.password()))
                .orElseThrow(() -> new Invalid("password", ChoosePassword.NOT_THE_ONE));
    }
}
