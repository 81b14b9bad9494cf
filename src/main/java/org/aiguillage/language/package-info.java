/** Sentences for people, in French and in English. */
@NullMarked
package org.aiguillage.language;

import org.jspecify.annotations.NullMarked;
