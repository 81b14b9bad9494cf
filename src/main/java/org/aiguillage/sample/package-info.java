/** The invented sample: companies, investors and dossiers that nobody has met, brought to life by the real use cases. */
@NullMarked
package org.aiguillage.sample;

import org.jspecify.annotations.NullMarked;
