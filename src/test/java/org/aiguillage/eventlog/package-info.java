@NullMarked
package org.aiguillage.eventlog;

import org.jspecify.annotations.NullMarked;
