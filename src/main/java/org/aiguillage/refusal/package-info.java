/** Why a request is turned down: what was wrong with a value, or what would be possible instead. */
@NullMarked
package org.aiguillage.refusal;

import org.jspecify.annotations.NullMarked;
