/** Tables as spreadsheets and CSV files: out to whoever tunes them, and in again, without trusting the file. */
@NullMarked
package org.aiguillage.rulebook.sheet;

import org.jspecify.annotations.NullMarked;
