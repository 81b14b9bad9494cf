package org.aiguillage.web.startup;

import org.aiguillage.dossier.Ask;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in the currency of one ask, as the reader writes them.
 *
 * @param currency ISO 4217; euros where absent
 */
record Money(Texts t, @Nullable String currency) {
    private static final long MILLION = 1_000_000;

    String of(long amount) {
        return foreign() ? t.get("startup.amount.foreign", t.number(amount), unit()) : t.euros(amount);
    }

    /** In millions where there are some. */
    String inShort(long amount) {
        return foreign() || amount < MILLION ? of(amount) : t.millions(amount);
    }

    /** What is written after an amount. */
    String unit() {
        return foreign() ? String.valueOf(currency) : "€";
    }

    private boolean foreign() {
        return currency != null && !currency.equals(Ask.EURO);
    }
}
