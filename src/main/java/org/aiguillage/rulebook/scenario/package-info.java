/** The scenarios shipped with a rulebook: situations in words, and the rules that must speak in each. */
@NullMarked
package org.aiguillage.rulebook.scenario;

import org.jspecify.annotations.NullMarked;
