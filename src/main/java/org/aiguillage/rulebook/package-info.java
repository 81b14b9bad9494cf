/** The rules of {@code rules/} as one immutable rulebook per version; the only package that knows Drools. */
@NullMarked
package org.aiguillage.rulebook;

import org.jspecify.annotations.NullMarked;
