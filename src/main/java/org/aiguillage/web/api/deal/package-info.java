/** Calls about deals: their moves, questions and notebooks. */
@NullMarked
package org.aiguillage.web.api.deal;

import org.jspecify.annotations.NullMarked;
