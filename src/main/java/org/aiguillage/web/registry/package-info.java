/** The pages on which the staff keep members, investors and accounts. */
@NullMarked
package org.aiguillage.web.registry;

import org.jspecify.annotations.NullMarked;
