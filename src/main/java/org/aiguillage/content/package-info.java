/** What an uploaded file is, by its content; refuses what could harm whoever opens it. Memory does not grow with the file. */
@NullMarked
package org.aiguillage.content;

import org.jspecify.annotations.NullMarked;
