/** How fast an investor answers beside the others. */
@NullMarked
package org.aiguillage.web.investor.pace;

import org.jspecify.annotations.NullMarked;
