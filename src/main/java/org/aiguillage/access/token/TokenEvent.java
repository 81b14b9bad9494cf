package org.aiguillage.access.token;

/** What can happen to a token of a program. */
public sealed interface TokenEvent {

    /** @param tokenHash SHA-256 of the token, in hexadecimal */
    record TokenMade(ApiToken.Terms terms, String tokenHash) implements TokenEvent {}

    record TokenEnded() implements TokenEvent {}
}
