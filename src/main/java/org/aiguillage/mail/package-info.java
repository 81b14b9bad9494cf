/** Carries letters: over SMTP, or into a folder. The only package that knows Jakarta Mail. */
@NullMarked
package org.aiguillage.mail;

import org.jspecify.annotations.NullMarked;
