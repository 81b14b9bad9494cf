package org.aiguillage.audit;

import java.util.Set;
import org.aiguillage.journal.Personal;
import org.jspecify.annotations.Nullable;

/** What is written down although it changes nothing. */
public sealed interface AuditEvent {

    /** From where the request came, of what is written down with it; empty once it was erased. */
    default @Nullable String address() {
        return null;
    }

    /** How somebody showed who they are. */
    enum Means {
        TOKEN,
        PASSWORD,
        OPENID,
        INVITATION,
        /** One of the invented accounts, on this machine. */
        DEMO
    }

    /** @param address that the request came from, where it is known */
    record SignedIn(
            Means means,

            @Personal(erased = Personal.NO_ADDRESS) @Nullable
            String address) implements AuditEvent {}

    /** @param address that the request came from, where it is known */
    record SignInRefused(
            Means means,

            @Personal(erased = Personal.NO_ADDRESS) @Nullable
            String address) implements AuditEvent {}

    record SignedOut() implements AuditEvent {}

    /** @param sessionId of the session that somebody ended before its time */
    record SessionEnded(String sessionId) implements AuditEvent {}

    /**
     * @param call method and path
     * @param status of the answer: 401 for a token that opens nothing, 403 for what the account may not do
     * @param address that the request came from, where it is known
     */
    record CallRefused(
            String call,
            int status,

            @Personal(erased = Personal.NO_ADDRESS) @Nullable
            String address) implements AuditEvent {}

    record TokenMade(String tokenId) implements AuditEvent {}

    record TokenEnded(String tokenId) implements AuditEvent {}

    /** @param feedId of a private address */
    record FeedMade(String feedId) implements AuditEvent {}

    record FeedEnded(String feedId) implements AuditEvent {}

    /**
     * A private address was followed, for the first time that day.
     *
     * @param address that the request came from, where it is known
     */
    record FeedFollowed(
            String feedId,

            @Personal(erased = Personal.NO_ADDRESS) @Nullable
            String address) implements AuditEvent {}

    /** @param persons whose personal data was read, as pseudonyms name them */
    record PersonalFileRead(Set<String> persons) implements AuditEvent {}

    /** @param purpose what the link that was asked for is to open */
    record LinkAsked(String purpose) implements AuditEvent {}

    record PasswordChosen() implements AuditEvent {}

    /** Wrong codes came in a row: the password counts as stolen and opens no more. */
    record PasswordEnded() implements AuditEvent {}

    record FactorSet() implements AuditEvent {}

    record FactorEnded() implements AuditEvent {}

    record RecoveryCodesMade() implements AuditEvent {}

    /** @param left how many are left */
    record RecoveryCodeUsed(int left) implements AuditEvent {}

    /** In the trail of the dossier. */
    record DocumentOpened(String documentId) implements AuditEvent {}
}
