package org.aiguillage.observatory;

import java.util.Map;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;

/** The deals that are under way, stage by stage, for the staff; to anybody else there are none. */
public interface DealBoard {

    /** @param investor by name */
    record Deal(Referral referral, Dossier dossier, String investor) {}

    /**
     * Those at one stage, the longest held first.
     *
     * @throws org.aiguillage.refusal.Invalid for a cursor that the list does not know, or a sort key
     */
    PageOf<Deal> at(ReferralStage stage, PageRequest page, Scope scope);

    /** How many there are at each stage that has any. */
    Map<ReferralStage, Integer> counts(Scope scope);
}
