/** What every page is made of: its words, its frame, its headers. */
@NullMarked
package org.aiguillage.web.sheet;

import org.jspecify.annotations.NullMarked;
