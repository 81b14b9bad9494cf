/** What another rulebook would have done with the dossiers of the past. Reads only; nothing of it counts. */
@NullMarked
package org.aiguillage.backtest;

import org.jspecify.annotations.NullMarked;
