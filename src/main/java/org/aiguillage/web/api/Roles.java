package org.aiguillage.web.api;

/** The names of the roles, as annotations need them. */
final class Roles {
    static final String STARTUP = "STARTUP";
    static final String INVESTOR = "INVESTOR";
    static final String TERRITORY = "TERRITORY_STAFF";
    static final String REGION = "REGIONAL_STAFF";

    private Roles() {}
}
