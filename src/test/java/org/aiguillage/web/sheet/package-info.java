@NullMarked
package org.aiguillage.web.sheet;

import org.jspecify.annotations.NullMarked;
