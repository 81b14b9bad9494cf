/** How events, states and people lie in the tables. */
@NullMarked
package org.aiguillage.storage.row;

import org.jspecify.annotations.NullMarked;
