/** A company's raise: what it asks, what it shows, and how far the dossier has come. */
@NullMarked
package org.aiguillage.dossier;

import org.jspecify.annotations.NullMarked;
