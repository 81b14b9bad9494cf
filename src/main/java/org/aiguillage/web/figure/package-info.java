/** The pictures of how long things take, each with its table. */
@NullMarked
package org.aiguillage.web.figure;

import org.jspecify.annotations.NullMarked;
