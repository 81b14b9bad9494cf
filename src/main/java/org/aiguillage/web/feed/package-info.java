/** What people read in programs of their own, each at a private address. */
@NullMarked
package org.aiguillage.web.feed;

import org.jspecify.annotations.NullMarked;
