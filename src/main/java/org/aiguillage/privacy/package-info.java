/** What is kept about living persons: told to them in one file, erased on demand or when its time is over. */
@NullMarked
package org.aiguillage.privacy;

import org.jspecify.annotations.NullMarked;
