package org.aiguillage.rulebook.kinds;

/** The gravest that a rule may say of a mandate, gravest first. */
enum Effect {
    REFUSAL,
    HOLD,
    POINTS
}
