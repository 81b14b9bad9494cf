package org.aiguillage.dossier;

import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** The number that identifies a French company: nine digits, the last a Luhn check digit. */
public record Siren(String value) {
    private static final int DIGITS = 9;

    /** @throws Invalid without a field name, which the place of the value gives */
    public Siren {
        if (!valid(value)) {
            throw new Invalid("", Expected.SIREN);
        }
    }

    private static boolean valid(String value) {
        return value.length() == DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
