/** The append-only record of everything that happened: events, their hash chain, and the atomic change that appends them. */
@NullMarked
package org.aiguillage.journal;

import org.jspecify.annotations.NullMarked;
