/** What has to be done as time passes. */
@NullMarked
package org.aiguillage.app.time;

import org.jspecify.annotations.NullMarked;
