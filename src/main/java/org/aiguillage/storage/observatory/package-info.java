/** Lists and boards: what pages and calls read of many cases at once. */
@NullMarked
package org.aiguillage.storage.observatory;

import org.jspecify.annotations.NullMarked;
