package org.aiguillage.mandate;

import org.jspecify.annotations.Nullable;

/** What can happen to an investor. */
public sealed interface InvestorEvent {

    record InvestorAdded(Investor.Profile profile, @Nullable String externalId) implements InvestorEvent {}

    record InvestorChanged(Investor.Profile profile) implements InvestorEvent {}
}
