/** The journal, written and read again. */
@NullMarked
package org.aiguillage.storage.journal;

import org.jspecify.annotations.NullMarked;
