/** Investors and what they look at. */
@NullMarked
package org.aiguillage.mandate;

import org.jspecify.annotations.NullMarked;
