package org.aiguillage.delay;

import java.time.Duration;

/** What can happen to a flag. */
public sealed interface FlagEvent {

    record FlagRaised(Flag.Raised raised) implements FlagEvent {}

    record FlagAcknowledged(String comment) implements FlagEvent {}

    record FlagCleared(Duration elapsed) implements FlagEvent {}
}
