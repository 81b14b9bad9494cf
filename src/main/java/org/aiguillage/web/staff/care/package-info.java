/** What the staff does about a wait: assign, note, remind. */
@NullMarked
package org.aiguillage.web.staff.care;

import org.jspecify.annotations.NullMarked;
