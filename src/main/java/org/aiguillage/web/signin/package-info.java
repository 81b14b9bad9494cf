/** The pages on which people prove who they are: a password, a second factor, and the links that were sent to them. */
@NullMarked
package org.aiguillage.web.signin;

import org.jspecify.annotations.NullMarked;
