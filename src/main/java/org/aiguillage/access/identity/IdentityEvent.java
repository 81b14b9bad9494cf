package org.aiguillage.access.identity;

/** What can happen to an identity of elsewhere. */
public sealed interface IdentityEvent {

    /**
     * It opens this account from now on, in the place of any before.
     *
     * @param subjectHash SHA-256 of issuer and subject, for the name that others give a person is theirs to know
     */
    record IdentityLinked(String accountId, String issuer, String subjectHash) implements IdentityEvent {}
}
