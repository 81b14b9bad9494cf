/** Who came in, who was refused, and what was opened: the events that change nothing and must not be lost. */
@NullMarked
package org.aiguillage.audit;

import org.jspecify.annotations.NullMarked;
