/** Time: working calendars, who holds the ball, what each stage is allowed, and the flags that slowness raises. */
@NullMarked
package org.aiguillage.delay;

import org.jspecify.annotations.NullMarked;
