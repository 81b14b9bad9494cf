/** The federation: its territories, and the committees above them. */
@NullMarked
package org.aiguillage.cluster;

import org.jspecify.annotations.NullMarked;
