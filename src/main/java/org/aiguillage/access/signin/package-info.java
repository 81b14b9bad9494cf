/** How people prove who they are: an invitation, a password, a second factor, and what replaces each of them when it is lost. */
@NullMarked
package org.aiguillage.access.signin;

import org.jspecify.annotations.NullMarked;
