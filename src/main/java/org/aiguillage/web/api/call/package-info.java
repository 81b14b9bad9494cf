/** What calls have in common: pages of lists, versions, creation only once. */
@NullMarked
package org.aiguillage.web.api.call;

import org.jspecify.annotations.NullMarked;
