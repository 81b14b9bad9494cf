@NullMarked
package org.aiguillage;

import org.jspecify.annotations.NullMarked;
