/** The product as its users meet it: a started service, over HTTP, and its commands. */
@NullMarked
package org.aiguillage.acceptance;

import org.jspecify.annotations.NullMarked;
