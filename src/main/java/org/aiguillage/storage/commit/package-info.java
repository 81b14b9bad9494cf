/** The connections, and the one thread that writes: what is acknowledged is durable. */
@NullMarked
package org.aiguillage.storage.commit;

import org.jspecify.annotations.NullMarked;
