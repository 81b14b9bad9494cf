@NullMarked
package org.aiguillage.intake;

import org.jspecify.annotations.NullMarked;
