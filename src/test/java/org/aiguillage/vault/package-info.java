@NullMarked
package org.aiguillage.vault;

import org.jspecify.annotations.NullMarked;
