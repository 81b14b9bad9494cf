/** What desk, board and dossier show of a case alike, and what came of a form. */
@NullMarked
package org.aiguillage.web.staff.cases;

import org.jspecify.annotations.NullMarked;
