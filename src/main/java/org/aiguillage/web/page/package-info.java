/** The pages that people open: server-rendered, in French first and English one click away. */
@NullMarked
package org.aiguillage.web.page;

import org.jspecify.annotations.NullMarked;
