/** The calls of the JSON API and what they show. */
@NullMarked
package org.aiguillage.web.api;

import org.jspecify.annotations.NullMarked;
