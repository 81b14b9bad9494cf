@NullMarked
package org.aiguillage.governance;

import org.jspecify.annotations.NullMarked;
