/** Who is calling, and which calls an account may make. */
@NullMarked
package org.aiguillage.web.login;

import org.jspecify.annotations.NullMarked;
