/** What stands still, the worst first. */
@NullMarked
package org.aiguillage.web.staff.desk;

import org.jspecify.annotations.NullMarked;
