/** What every list asks in the same way: conditions, order, and what a caller may see. */
@NullMarked
package org.aiguillage.storage.query;

import org.jspecify.annotations.NullMarked;
