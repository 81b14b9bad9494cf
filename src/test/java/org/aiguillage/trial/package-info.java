@NullMarked
package org.aiguillage.trial;

import org.jspecify.annotations.NullMarked;
