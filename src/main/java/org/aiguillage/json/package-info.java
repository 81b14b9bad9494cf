/** How the domain's types are written as JSON, the same in the journal, over HTTP and in imports. */
@NullMarked
package org.aiguillage.json;

import org.jspecify.annotations.NullMarked;
