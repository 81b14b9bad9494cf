/** What all pages of an investor say of a deal alike: its countdown, its reasons, its sentences. */
@NullMarked
package org.aiguillage.web.investor.speech;

import org.jspecify.annotations.NullMarked;
