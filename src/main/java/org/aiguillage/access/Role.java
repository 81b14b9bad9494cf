package org.aiguillage.access;

/** What an account is for. */
public enum Role {
    STARTUP,
    INVESTOR,
    TERRITORY_STAFF,
    REGIONAL_STAFF
}
