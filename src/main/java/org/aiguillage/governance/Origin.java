package org.aiguillage.governance;

/** Where a version came from. */
public enum Origin {
    /** The rules folder, when there was no version yet. */
    START,
    /** The rules folder, changed since. */
    DISK,
    /** Tables that the staff sent. */
    TABLES
}
