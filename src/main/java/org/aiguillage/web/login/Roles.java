package org.aiguillage.web.login;

/** The names of the roles, as annotations need them. */
public final class Roles {
    public static final String STARTUP = "STARTUP";
    public static final String INVESTOR = "INVESTOR";
    public static final String TERRITORY = "TERRITORY_STAFF";
    public static final String REGION = "REGIONAL_STAFF";

    private Roles() {}
}
