package org.aiguillage.access;

/** What can happen to an account. */
public sealed interface AccountEvent {

    /** @param tokenHash SHA-256 of the API token, in hexadecimal */
    record AccountOpened(Account.Terms terms, String tokenHash) implements AccountEvent {}

    record NoticesChosen(NoticeChoice choice) implements AccountEvent {}
}
