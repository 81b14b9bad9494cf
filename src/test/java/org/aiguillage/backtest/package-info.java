@NullMarked
package org.aiguillage.backtest;

import org.jspecify.annotations.NullMarked;
