package org.aiguillage.mandate;

import org.jspecify.annotations.Nullable;

/** What can happen to a mandate. */
public sealed interface MandateEvent {

    record MandateGiven(
            String investorId,
            Mandate.Terms terms,
            @Nullable String externalId) implements MandateEvent {}

    record MandateChanged(Mandate.Terms terms) implements MandateEvent {}
}
