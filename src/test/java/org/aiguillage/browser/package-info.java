/** The real browser that tests of pages use. */
@NullMarked
package org.aiguillage.browser;

import org.jspecify.annotations.NullMarked;
