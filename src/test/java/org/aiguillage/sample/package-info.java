/** Tests of the sample. */
@NullMarked
package org.aiguillage.sample;

import org.jspecify.annotations.NullMarked;
