package org.aiguillage.delay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can happen to a flag. */
public sealed interface FlagEvent {

    record FlagRaised(Flag.Raised raised) implements FlagEvent {}

    record FlagAcknowledged(String comment) implements FlagEvent {}

    /** @param accountId who of the staff sees to it; null where nobody does any more */
    record FlagAssigned(@Nullable String accountId) implements FlagEvent {}

    /**
     * Its holder is reminded.
     *
     * @param message what the staff adds in its own words, if anything
     */
    record FlagNudged(@Nullable String message) implements FlagEvent {}

    record FlagCleared(Duration elapsed) implements FlagEvent {}
}
