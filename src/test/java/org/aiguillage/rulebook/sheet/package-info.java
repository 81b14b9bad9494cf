@NullMarked
package org.aiguillage.rulebook.sheet;

import org.jspecify.annotations.NullMarked;
