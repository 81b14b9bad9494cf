@NullMarked
package org.aiguillage.rulebook.kinds;

import org.jspecify.annotations.NullMarked;
