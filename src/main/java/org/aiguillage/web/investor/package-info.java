/** The pages on which an investor reads deals, moves them and keeps mandates. */
@NullMarked
package org.aiguillage.web.investor;

import org.jspecify.annotations.NullMarked;
