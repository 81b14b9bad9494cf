/** Sessions of people on the pages: opened at sign-in, listed and ended by their owner. */
@NullMarked
package org.aiguillage.access.session;

import org.jspecify.annotations.NullMarked;
