/** The stages side by side, with the age of what stands in each. */
@NullMarked
package org.aiguillage.web.staff.board;

import org.jspecify.annotations.NullMarked;
