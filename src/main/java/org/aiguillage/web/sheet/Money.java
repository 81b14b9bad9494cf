package org.aiguillage.web.sheet;

import org.aiguillage.dossier.Ask;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in one currency, as the reader writes them.
 *
 * @param currency ISO 4217; euros where absent
 */
public record Money(Texts t, @Nullable String currency) {
    private static final long MILLION = 1_000_000;

    public String of(long amount) {
        return foreign() ? t.get("amount.foreign", t.number(amount), unit()) : t.euros(amount);
    }

    /** In millions where there are some. */
    public String inShort(long amount) {
        return foreign() || amount < MILLION ? of(amount) : t.millions(amount);
    }

    /** What is written after an amount. */
    public String unit() {
        return foreign() ? String.valueOf(currency) : "€";
    }

    private boolean foreign() {
        return currency != null && !currency.equals(Ask.EURO);
    }
}
