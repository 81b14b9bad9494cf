/** In which of the two languages a reader is answered. */
@NullMarked
package org.aiguillage.web.language;

import org.jspecify.annotations.NullMarked;
