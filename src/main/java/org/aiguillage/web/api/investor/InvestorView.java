package org.aiguillage.web.api.investor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.aiguillage.mandate.Investor;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/** An investor as it is shown. */
record InvestorView(
        @Override String id,
        @Override long version,
        @JsonUnwrapped Investor.Profile profile,
        @Nullable String externalId)
        implements Versioned {

    static InvestorView of(Investor investor) {
        return new InvestorView(investor.id(), investor.version(), investor.profile(), investor.externalId());
    }
}
