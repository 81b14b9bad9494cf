/** What changes from one version of the rulebook to another, in words. */
@NullMarked
package org.aiguillage.rulebook.difference;

import org.jspecify.annotations.NullMarked;
