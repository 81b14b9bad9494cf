/** The versions of the rulebook: who brought each, which is in force, and what it takes to put one in force. */
@NullMarked
package org.aiguillage.governance;

import org.jspecify.annotations.NullMarked;
