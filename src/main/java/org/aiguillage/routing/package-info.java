/** One dossier put before every mandate that fits: verdicts, referrals and the use cases that move them. */
@NullMarked
package org.aiguillage.routing;

import org.jspecify.annotations.NullMarked;
