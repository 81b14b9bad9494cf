package org.aiguillage.dossier;

import java.time.LocalDate;
import java.util.Currency;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.jspecify.annotations.Nullable;

/**
 * What a company asks for. Everything may be absent until submission.
 *
 * @param amount sought, in whole units of {@code currency}
 * @param currency ISO 4217; euros where absent
 * @param minimum below which the raise makes no sense
 * @param committed already promised by others
 * @param leadFound whether an investor leads the round already
 */
public record Ask(
        @Nullable Round round,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable Long minimum,
        @Nullable Long committed,
        @Nullable Instrument instrument,
        @Nullable Long preMoney,
        @Nullable LocalDate targetClose,
        @Nullable Boolean leadFound,
        @Nullable String useOfFunds) {

    private static final Sentence AT_MOST_THE_AMOUNT =
            Expected.atMost(new Sentence("le montant recherché", "the amount sought"));

    public static final Ask NOTHING_YET = new Ask(null, null, null, null, null, null, null, null, null, null);

    public static final String EURO = "EUR";

    public Ask {
        new Checks()
                .amount(amount, "amount")
                .that(
                        amount == null || amount != 0,
                        "amount",
                        new Sentence("un montant supérieur à zéro était attendu", "an amount above zero was expected"))
                .that(
                        currency == null || isCurrency(currency),
                        "currency",
                        new Sentence(
                                "un code de devise ISO 4217 était attendu", "an ISO 4217 currency code was expected"))
                .amount(minimum, "minimum")
                .that(minimum == null || amount == null || minimum <= amount, "minimum", AT_MOST_THE_AMOUNT)
                .amount(committed, "committed")
                .that(committed == null || amount == null || committed <= amount, "committed", AT_MOST_THE_AMOUNT)
                .between(preMoney, 0, 10 * Checks.LARGEST_AMOUNT, "preMoney")
                .text(useOfFunds, "useOfFunds", 10_000)
                .done();
    }

    /** What is left to find, in whole units of the currency; zero while no amount is given. */
    public long room() {
        return (amount == null ? 0 : amount) - (committed == null ? 0 : committed);
    }

    public boolean leadIsFound() {
        return Boolean.TRUE.equals(leadFound);
    }

    /** The same ask with a lead found or not. */
    public Ask withLeadFound(@Nullable Boolean found) {
        return new Ask(
                round, amount, currency, minimum, committed, instrument, preMoney, targetClose, found, useOfFunds);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code));
    }
}
