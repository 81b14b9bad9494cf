/** What an investor keeps to itself about a deal: notes and a score, which nobody else ever reads. */
@NullMarked
package org.aiguillage.notebook;

import org.jspecify.annotations.NullMarked;
