package org.aiguillage.observatory;

import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;

/** Lists of what the caller may see. A filter that is null lets everything through. */
public interface Pipeline {

    /**
     * @param slow only those with an open flag, or only those without
     * @param q text searched in the company's name
     */
    record DossierFilter(
            @Nullable Stage stage,
            Status.@Nullable Name status,
            @Nullable Territory territory,
            @Nullable String sector,
            @Nullable Round round,
            @Nullable Boolean slow,
            @Nullable String q) {
        public static final DossierFilter ALL = new DossierFilter(null, null, null, null, null, null, null);
    }

    /** @throws org.aiguillage.refusal.Invalid for a sort key or a cursor that the list does not know */
    PageOf<Dossier> dossiers(DossierFilter filter, PageRequest page, Scope scope);

    /** @param open only those in which something can still happen, or only those that are over */
    record ReferralFilter(
            @Nullable String investorId,
            @Nullable ReferralStage stage,
            Status.@Nullable Name status,
            @Nullable Boolean open) {

        public ReferralFilter(
                @Nullable String investorId, @Nullable ReferralStage stage, Status.@Nullable Name status) {
            this(investorId, stage, status, null);
        }
    }

    PageOf<Referral> referrals(ReferralFilter filter, PageRequest page, Scope scope);

    record FlagFilter(
            @Nullable Level level,
            @Nullable Territory territory,
            @Nullable Holder holder,
            @Nullable Boolean open) {}

    PageOf<Flag> flags(FlagFilter filter, PageRequest page, Scope scope);

    PageOf<Investor> investors(PageRequest page, Scope scope);

    PageOf<Mandate> mandates(PageRequest page, Scope scope);

    /** How many open dossiers stand at each stage, and what they ask for in whole euros. */
    List<StageCount> stages(Scope scope);

    record StageCount(Stage stage, int dossiers, long asked) {}

    /** How many flags are open, by level and holder. A warning whose breach has come is counted as the breach alone. */
    List<FlagCount> openFlags(Scope scope);

    /** @param dossiers how many dossiers the flags concern */
    record FlagCount(Level level, Holder holder, int flags, int dossiers) {}
}
