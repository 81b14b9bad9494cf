/** One deal: its facts, its story, its moves and the notebook that nobody else reads. */
@NullMarked
package org.aiguillage.web.investor.deal;

import org.jspecify.annotations.NullMarked;
