/** How a changed rules folder becomes a candidate, and what is in force is followed. */
@NullMarked
package org.aiguillage.app.rules;

import org.jspecify.annotations.NullMarked;
