@NullMarked
package org.aiguillage.delay;

import org.jspecify.annotations.NullMarked;
