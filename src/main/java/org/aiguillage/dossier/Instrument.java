package org.aiguillage.dossier;

/** How the money comes in. */
public enum Instrument {
    EQUITY,
    CONVERTIBLE_BOND,
    BSA_AIR,
    LOAN,
    GRANT,
    OTHER
}
