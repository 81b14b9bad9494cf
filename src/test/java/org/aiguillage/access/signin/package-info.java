@NullMarked
package org.aiguillage.access.signin;

import org.jspecify.annotations.NullMarked;
