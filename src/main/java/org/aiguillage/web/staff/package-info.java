/** The pages on which the staff of the cluster see what stands still, and everything about a dossier. */
@NullMarked
package org.aiguillage.web.staff;

import org.jspecify.annotations.NullMarked;
