/** Calls about the rulebook: its versions, tables, differences and back-tests. */
@NullMarked
package org.aiguillage.web.api.rulebook;

import org.jspecify.annotations.NullMarked;
