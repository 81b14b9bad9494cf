package org.aiguillage.dossier;

/** The round a company raises. */
public enum Round {
    PRE_SEED,
    SEED,
    SERIES_A,
    SERIES_B,
    SERIES_C,
    GROWTH,
    BRIDGE
}
