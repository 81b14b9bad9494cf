/**
 * Routing without repeating itself: mandates that are alike in all that some rules read of them are one kind, and the rules
 * judge each kind once. What a rule reads is taken from the rule as it is written; nothing of it is stated a second time.
 */
@NullMarked
package org.aiguillage.rulebook.kinds;

import org.jspecify.annotations.NullMarked;
