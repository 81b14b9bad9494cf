/** Messages that wait to be sent. */
@NullMarked
package org.aiguillage.storage.notice;

import org.jspecify.annotations.NullMarked;
