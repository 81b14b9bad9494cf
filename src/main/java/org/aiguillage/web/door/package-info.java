/** How people enter and leave the pages: sessions in cookies, who may open which page, forms that are our own. */
@NullMarked
package org.aiguillage.web.door;

import org.jspecify.annotations.NullMarked;
