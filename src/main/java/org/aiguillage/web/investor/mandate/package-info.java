/** What an investor looks for, changed with its effect in view. */
@NullMarked
package org.aiguillage.web.investor.mandate;

import org.jspecify.annotations.NullMarked;
