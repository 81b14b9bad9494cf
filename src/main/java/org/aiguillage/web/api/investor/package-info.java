/** Calls about investors and their mandates. */
@NullMarked
package org.aiguillage.web.api.investor;

import org.jspecify.annotations.NullMarked;
