/** The read side: lists and counts for those who watch. */
@NullMarked
package org.aiguillage.observatory;

import org.jspecify.annotations.NullMarked;
