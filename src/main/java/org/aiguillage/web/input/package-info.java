/** What may come in: how large, how deep, how exact. */
@NullMarked
package org.aiguillage.web.input;

import org.jspecify.annotations.NullMarked;
