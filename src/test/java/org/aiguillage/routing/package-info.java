@NullMarked
package org.aiguillage.routing;

import org.jspecify.annotations.NullMarked;
