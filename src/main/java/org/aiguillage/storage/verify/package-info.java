/** Folds the whole journal again and names each difference. */
@NullMarked
package org.aiguillage.storage.verify;

import org.jspecify.annotations.NullMarked;
