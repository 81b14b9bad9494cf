/** Dossiers, mandates and deals, and the rulebooks that decide on them. */
@NullMarked
package org.aiguillage.storage.routing;

import org.jspecify.annotations.NullMarked;
