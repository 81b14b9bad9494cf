@NullMarked
package org.aiguillage.web.login;

import org.jspecify.annotations.NullMarked;
