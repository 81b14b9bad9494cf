@NullMarked
package org.aiguillage.storage;

import org.jspecify.annotations.NullMarked;
