/** Accounts, their roles, and the scope of what each may see. */
@NullMarked
package org.aiguillage.access;

import org.jspecify.annotations.NullMarked;
