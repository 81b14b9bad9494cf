/** Everything about one dossier, and why each mandate got it or not. */
@NullMarked
package org.aiguillage.web.staff.dossier;

import org.jspecify.annotations.NullMarked;
