/** Calls about companies and their dossiers, documents, consents and verdicts. */
@NullMarked
package org.aiguillage.web.api.dossier;

import org.jspecify.annotations.NullMarked;
