/** The application: its configuration, the one place where everything is wired, and its commands. */
@NullMarked
package org.aiguillage.app;

import org.jspecify.annotations.NullMarked;
