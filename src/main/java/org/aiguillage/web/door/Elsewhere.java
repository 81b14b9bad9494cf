package org.aiguillage.web.door;

import org.aiguillage.access.identity.SignInElsewhere;

/**
 * Another service at which one may sign in.
 *
 * @param name what the page calls it
 */
public record Elsewhere(String name, SignInElsewhere signIn) {}
