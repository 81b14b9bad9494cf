package org.aiguillage.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Period;
import org.aiguillage.privacy.Retention;
import org.jspecify.annotations.Nullable;

/** How long personal data and documents are kept; what is empty is kept for ever. */
public final class RetentionConfiguration {
    static final RetentionConfiguration FOR_EVER = new RetentionConfiguration(null, null, null, null, null);

    private final Retention.Periods periods;

    public RetentionConfiguration(
            @JsonProperty("contacts") @Nullable String contacts,
            @JsonProperty("accounts") @Nullable String accounts,
            @JsonProperty("addresses") @Nullable String addresses,
            @JsonProperty("messages") @Nullable String messages,
            @JsonProperty("documents") @Nullable String documents) {
        this.periods = new Retention.Periods(
                period(contacts, "contacts"),
                period(accounts, "accounts"),
                period(addresses, "addresses"),
                period(messages, "messages"),
                period(documents, "documents"));
    }

    Retention.Periods periods() {
        return periods;
    }

    private static @Nullable Period period(@Nullable String text, String name) {
        String given = AiguillageConfiguration.given(text);
        if (given == null) {
            return null;
        }
        try {
            Period period = Period.parse(given);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException e) {
            // Said below, as for one that is no time at all.
        }
        throw new IllegalArgumentException("retention." + name + ": a period such as P3Y was expected, not " + given);
    }
}
