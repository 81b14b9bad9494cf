package org.aiguillage.journal;

import java.time.Instant;

/**
 * Where the journal ended at some moment, written down outside of it: whoever rewrites the journal as a whole, with hashes that
 * agree, still cannot rewrite this.
 *
 * @param position of the last event; 0 while there was none
 * @param hash of the chain over all events up to there
 */
public record Anchor(Instant at, long position, String hash) {}
