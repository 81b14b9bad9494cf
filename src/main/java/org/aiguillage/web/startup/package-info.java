/** The pages on which a startup submits a dossier and follows it. */
@NullMarked
package org.aiguillage.web.startup;

import org.jspecify.annotations.NullMarked;
