package org.aiguillage.observatory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.routing.Referral;
import org.jspecify.annotations.Nullable;

/**
 * What stands still, for the staff: one case for each dossier and each deal that has an open flag, and for each holder of it, with the worst of its flags.
 * Whoever is not of the staff is shown none.
 */
public interface SlowCases {

    /**
     * Null lets everything through.
     *
     * @param outside only what is outside every territory, or only what is inside one
     * @param assignedTo account of the staff that sees to it
     */
    record Filter(
            @Nullable Level level,
            @Nullable Territory territory,
            @Nullable Boolean outside,
            @Nullable Holder holder,
            @Nullable String assignedTo) {
        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /**
     * @param referral null where the dossier itself stands still
     * @param investor name of the investor whose deal it is; null where it is nobody's
     */
    record Case(
            Flag flag,
            Dossier dossier,
            @Nullable Referral referral,
            @Nullable String investor) {}

    /**
     * The highest level first; within a level what has reached it the longest ago.
     *
     * @throws org.aiguillage.refusal.Invalid for a cursor that the list does not know, or a sort key
     */
    PageOf<Case> worst(Filter filter, PageRequest page, Scope scope);

    /** The cases of one dossier, its deals among them, the worst first. */
    List<Case> ofDossier(String dossierId, Scope scope);

    /** Every flag that one dossier or one of its deals ever had, oldest first. */
    List<Flag> everOfDossier(String dossierId, Scope scope);

    /** How many cases there are of each sort. */
    List<Tally> tally(Scope scope);

    /** @param territory null outside the six */
    record Tally(
            Level level,
            Holder holder,
            @Nullable Territory territory,
            @Nullable String assignedTo,
            int cases) {}

    /**
     * How many dossiers wait for somebody who is late, by who that is; a dossier that waits on two counts for both. Whoever
     * was late with a deal and has passed it on is not waited for.
     */
    Map<Holder, Integer> lateDossiers(Filter filter, Scope scope);

    /** The same, each dossier counted once. */
    int lateDossiers(Scope scope);

    /** The worst open level of each of some dossiers, its deals among it; those without a flag are left out. */
    Map<String, Level> levels(Collection<String> dossierIds, Scope scope);
}
