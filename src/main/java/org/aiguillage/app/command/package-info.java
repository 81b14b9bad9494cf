/** The commands beside the service itself. */
@NullMarked
package org.aiguillage.app.command;

import org.jspecify.annotations.NullMarked;
