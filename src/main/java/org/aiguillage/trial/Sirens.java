package org.aiguillage.trial;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aiguillage.dossier.Siren;
import org.aiguillage.journal.HashChain;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Invented SIRENs: 9, seven digits drawn from the company's name, and a check digit. The same name gets the same one. */
final class Sirens {
    private static final int BODIES = 10_000_000;

    private final Map<String, Siren> byName = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    Siren of(String company) {
        return byName.computeIfAbsent(Words.plain(company), this::draw);
    }

    private Siren draw(String name) {
        int body = Math.floorMod(HashChain.link(HashChain.START, name).hashCode(), BODIES);
        while (!taken.add(body)) {
            body = (body + 1) % BODIES;
        }
        try {
            String digits = String.format("9%07d", body);
            return new Siren(digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits));
        } catch (CheckDigitException e) {
            throw new IllegalStateException("digits always have a check digit", e);
        }
    }
}
