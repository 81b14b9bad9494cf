/** Calls about accounts: who may enter, what they are told, what is kept about a person. */
@NullMarked
package org.aiguillage.web.api.account;

import org.jspecify.annotations.NullMarked;
