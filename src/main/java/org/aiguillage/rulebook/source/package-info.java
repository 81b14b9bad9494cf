/** A rules folder as it is written: its text, its version, its rules read but not compiled, its tables as typed rows. */
@NullMarked
package org.aiguillage.rulebook.source;

import org.jspecify.annotations.NullMarked;
