package org.aiguillage.backtest;

import java.time.Instant;
import java.util.List;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Round;
import org.jspecify.annotations.Nullable;

/**
 * One dossier that would have gone another way.
 *
 * @param at when it was first handed in within the period
 * @param routedBefore when the baseline finds it complete; null if it never does
 * @param routedAfter when the candidate does
 * @param missingBefore what the baseline misses where the candidate finds it complete
 * @param missingAfter what the candidate misses where the baseline finds it complete
 * @param putOff deals of the baseline that wait until the candidate has what it misses
 * @param broughtForward deals of the candidate that the baseline withholds for what it misses
 * @param deals by kind, then by rank
 */
public record DossierChange(
        String dossierId,
        String company,
        @Nullable Territory territory,
        @Nullable Round round,
        Instant at,
        @Nullable Instant routedBefore,
        @Nullable Instant routedAfter,
        List<Missing> missingBefore,
        List<Missing> missingAfter,
        int putOff,
        int broughtForward,
        List<DealChange> deals) {

    public long count(DealChange.Kind kind) {
        return deals.stream().filter(d -> d.kind() == kind).count();
    }

    /** Whether an investor would receive it who did not, or the other way round. */
    public boolean goesElsewhere() {
        return count(DealChange.Kind.GAINED) > 0 || count(DealChange.Kind.LOST) > 0;
    }
}
