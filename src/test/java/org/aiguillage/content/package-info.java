@NullMarked
package org.aiguillage.content;

import org.jspecify.annotations.NullMarked;
