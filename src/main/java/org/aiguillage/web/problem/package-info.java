/** Every error as one kind of answer: an RFC 9457 problem. */
@NullMarked
package org.aiguillage.web.problem;

import org.jspecify.annotations.NullMarked;
