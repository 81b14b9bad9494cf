/** Seals what is kept, so that whoever copies the database without the keys reads nothing in it. */
@NullMarked
package org.aiguillage.vault;

import org.jspecify.annotations.NullMarked;
