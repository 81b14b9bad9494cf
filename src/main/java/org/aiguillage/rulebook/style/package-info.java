/** The house style of rules, checked over what the parser read: no rule that does more than judge, none that floods. */
@NullMarked
package org.aiguillage.rulebook.style;

import org.jspecify.annotations.NullMarked;
