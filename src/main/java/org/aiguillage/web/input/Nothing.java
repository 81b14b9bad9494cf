package org.aiguillage.web.input;

/** The body of a call that needs none: absent, or an empty object. */
@MayBeEmpty
public record Nothing() {}
