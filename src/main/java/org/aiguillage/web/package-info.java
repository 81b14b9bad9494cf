/** The product over HTTP: one entry point that installs all of it. */
@NullMarked
package org.aiguillage.web;

import org.jspecify.annotations.NullMarked;
