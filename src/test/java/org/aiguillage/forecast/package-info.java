@NullMarked
package org.aiguillage.forecast;

import org.jspecify.annotations.NullMarked;
