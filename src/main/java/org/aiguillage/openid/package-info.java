/** The only package that knows OpenID Connect. */
@NullMarked
package org.aiguillage.openid;

import org.jspecify.annotations.NullMarked;
