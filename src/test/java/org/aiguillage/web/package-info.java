/** The API as its callers meet it: over a real socket. */
@NullMarked
package org.aiguillage.web;

import org.jspecify.annotations.NullMarked;
