package org.aiguillage.access.signin;

import java.util.Locale;
import org.aiguillage.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody proves to be the holder of an account.
 *
 * @param login the address it was made for, in lower case; an account whose address has changed needs a new invitation
 * @param password its Argon2id hash; null when another one has to be chosen
 * @param factor null while there is none
 * @param lastStep the last half minute whose code was taken, so that a code opens once
 * @param wrongCodes of the second factor, in a row
 */
public record Credential(
        String accountId,
        String login,
        @Nullable String password,
        @Nullable Factor factor,
        long lastStep,
        int wrongCodes) {

    /** Of an account that has proven its address, and nothing else yet. */
    static Credential of(Account account) {
        return new Credential(account.id(), login(account.terms().email()), null, null, 0, 0);
    }

    /** How an address is written where addresses are compared. */
    public static String login(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the account is still at the address that this was made for. */
    boolean isOf(Account account) {
        return login.equals(login(account.terms().email()));
    }

    /** The same for an account that has moved to another address. */
    Credential at(Account account) {
        return new Credential(accountId, login(account.terms().email()), password, factor, lastStep, wrongCodes);
    }

    Credential withPassword(@Nullable String hash) {
        return new Credential(accountId, login, hash, factor, lastStep, wrongCodes);
    }

    /** @param step of the code that has proven it */
    Credential withFactor(Factor proven, long step) {
        return new Credential(accountId, login, password, proven, step, 0);
    }

    Credential withoutFactor() {
        return new Credential(accountId, login, password, null, 0, 0);
    }

    Credential afterCode(long step) {
        return new Credential(accountId, login, password, factor, step, 0);
    }

    Credential afterWrongCode() {
        return new Credential(accountId, login, password, factor, lastStep, wrongCodes + 1);
    }

    /** Without the hash, which is nobody's business in a log. */
    @Override
    public String toString() {
        return "Credential[" + accountId + "]";
    }
}
