package org.aiguillage.delay;

import java.time.Instant;

/** A stretch of time that is charged to nobody: [from, to), empty when {@code to} is not after {@code from}. */
public record Pause(Instant from, Instant to) {}
