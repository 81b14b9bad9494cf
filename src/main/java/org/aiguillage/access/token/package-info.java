/** Tokens of programs: made and ended by the account they open, each with a scope and an end. */
@NullMarked
package org.aiguillage.access.token;

import org.jspecify.annotations.NullMarked;
