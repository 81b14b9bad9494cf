/** How long things like this one took, with those still open counted as such: estimators that know nothing of dossiers. */
@NullMarked
package org.aiguillage.forecast;

import org.jspecify.annotations.NullMarked;
