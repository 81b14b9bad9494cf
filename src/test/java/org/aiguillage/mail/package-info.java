@NullMarked
package org.aiguillage.mail;

import org.jspecify.annotations.NullMarked;
