package org.aiguillage.access;

/** What can happen to an account. */
public sealed interface AccountEvent {

    /** @param tokenHash SHA-256 of the API token, in hexadecimal */
    record AccountOpened(Account.Terms terms, String tokenHash) implements AccountEvent {}

    /** The token that it was opened with opens it no more. */
    record OpeningTokenEnded() implements AccountEvent {}

    record NoticesChosen(NoticeChoice choice) implements AccountEvent {}

    /** Another name, address, role, or company, investor or territory. */
    record AccountChanged(Account.Terms terms) implements AccountEvent {}

    /** A list is kept, in the place of the one of the same name. */
    record ViewKept(SavedView view) implements AccountEvent {}

    record ViewDropped(String name) implements AccountEvent {}

    /** It opens nothing any more, from the next request on. */
    record AccountClosed() implements AccountEvent {}
}
