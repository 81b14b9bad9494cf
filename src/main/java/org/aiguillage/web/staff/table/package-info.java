/** Every dossier as a table to filter, keep as a view and take away as a file. */
@NullMarked
package org.aiguillage.web.staff.table;

import org.jspecify.annotations.NullMarked;
