/** All that a rule can see and say: the facts, the rows of the tables, and the judgments. */
@NullMarked
package org.aiguillage.rulebook.facts;

import org.jspecify.annotations.NullMarked;
