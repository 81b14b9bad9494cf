package org.aiguillage.intake;

/** Takes the rows of one sheet. */
interface Rows {

    /**
     * Creates or changes what the row names, or finds that it stands so already.
     *
     * @throws org.aiguillage.refusal.Invalid for values that cannot be taken
     * @throws org.aiguillage.refusal.Refused when the thing may not change now
     */
    Outcome take(String externalId, Cells cells);
}
