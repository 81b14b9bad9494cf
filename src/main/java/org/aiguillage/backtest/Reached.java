package org.aiguillage.backtest;

import java.time.Instant;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;

/**
 * A level that one version finds reached.
 *
 * @param since when the holder's clock began
 * @param allowedBy the rule that granted the time
 * @param raisedBy the rule that raises the flag
 */
record Reached(Level level, Holder holder, Instant since, Instant at, String allowedBy, String raisedBy) {}
