/** The ports of the product kept in memory, so that the API can be tried without a database. */
@NullMarked
package org.aiguillage.web.memory;

import org.jspecify.annotations.NullMarked;
