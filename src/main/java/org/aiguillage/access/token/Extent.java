package org.aiguillage.access.token;

/** How far a token goes: never further than the account it opens. */
public enum Extent {
    /** Calls that change nothing. */
    READ,
    EVERYTHING
}
