/** What is kept about a person, and how it goes. */
@NullMarked
package org.aiguillage.storage.person;

import org.jspecify.annotations.NullMarked;
