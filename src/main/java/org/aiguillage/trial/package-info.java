/** Tries the product on real funding rounds: would it have put a dossier before those who really invested? */
@NullMarked
package org.aiguillage.trial;

import org.jspecify.annotations.NullMarked;
