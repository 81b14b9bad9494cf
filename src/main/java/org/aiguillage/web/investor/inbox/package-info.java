/** What is new and what is due, first. */
@NullMarked
package org.aiguillage.web.investor.inbox;

import org.jspecify.annotations.NullMarked;
