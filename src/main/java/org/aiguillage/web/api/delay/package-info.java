/** Calls about time: flags, calendars, what each stage costs. */
@NullMarked
package org.aiguillage.web.api.delay;

import org.jspecify.annotations.NullMarked;
