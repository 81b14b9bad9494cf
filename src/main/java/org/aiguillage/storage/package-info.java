/** Keeps the journal, its projections and everything else that lasts, in SQLite or PostgreSQL. */
@NullMarked
package org.aiguillage.storage;

import org.jspecify.annotations.NullMarked;
