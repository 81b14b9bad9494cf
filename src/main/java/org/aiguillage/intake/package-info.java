/** Takes investors, mandates and dossiers in from CSV files, as strictly as the API does. */
@NullMarked
package org.aiguillage.intake;

import org.jspecify.annotations.NullMarked;
