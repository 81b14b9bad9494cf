@NullMarked
package org.aiguillage.app;

import org.jspecify.annotations.NullMarked;
