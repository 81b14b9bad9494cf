/** The pages on which the staff change the rulebook, and keep members, investors and accounts. */
@NullMarked
package org.aiguillage.web.rules;

import org.jspecify.annotations.NullMarked;
