/** Accounts, and what proves that somebody is one. */
@NullMarked
package org.aiguillage.storage.access;

import org.jspecify.annotations.NullMarked;
