/** Tells people what concerns them: reads the journal by position, decides whom to tell what, and sends it when it may. */
@NullMarked
package org.aiguillage.notice;

import org.jspecify.annotations.NullMarked;
