/** Flags, and when the next one is due. */
@NullMarked
package org.aiguillage.storage.delay;

import org.jspecify.annotations.NullMarked;
