package org.aiguillage.web.api.investor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/** A mandate as it is shown. */
record MandateView(
        @Override String id,
        @Override long version,
        String investorId,
        @JsonUnwrapped Mandate.Terms terms,
        @Nullable String externalId)
        implements Versioned {

    static MandateView of(Mandate mandate) {
        return new MandateView(
                mandate.id(), mandate.version(), mandate.investorId(), mandate.terms(), mandate.externalId());
    }
}
