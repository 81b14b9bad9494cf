package org.aiguillage.access.feed;

/** What can happen to a private address. */
public sealed interface FeedEvent {

    /** @param secretHash SHA-256 of the secret in it, in hexadecimal */
    record FeedMade(Feed.Terms terms, String secretHash) implements FeedEvent {}

    record FeedEnded() implements FeedEvent {}
}
