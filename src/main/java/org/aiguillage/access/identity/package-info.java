/** Signing in elsewhere: another service says who somebody is, and which account that opens. */
@NullMarked
package org.aiguillage.access.identity;

import org.jspecify.annotations.NullMarked;
