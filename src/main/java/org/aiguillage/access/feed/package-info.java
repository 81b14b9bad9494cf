/** Private addresses at which calendars, feed readers and printers fetch what an account may see, each with its end at hand. */
@NullMarked
package org.aiguillage.access.feed;

import org.jspecify.annotations.NullMarked;
