/** Back-tests in a process of their own, with bounds of memory and time. */
@NullMarked
package org.aiguillage.app.backtest;

import org.jspecify.annotations.NullMarked;
