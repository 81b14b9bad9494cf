@NullMarked
package org.aiguillage.web.startup;

import org.jspecify.annotations.NullMarked;
