package org.aiguillage.web.staff.dossier;

import java.util.List;
import org.aiguillage.web.investor.deal.DealView.Group;
import org.aiguillage.web.investor.deal.DealView.Paper;
import org.aiguillage.web.staff.cases.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one dossier, in words.
 *
 * @param cases what stands still
 * @param replaced documents whose place another has taken, the latest first
 * @param story what happened, the latest first
 * @param earlier how much more happened, in words; empty where all is shown
 * @param why why each mandate did or did not receive it
 */
public record DossierView(
        String id,
        String company,
        String finding,
        String lead,
        String done,
        List<CaseView> cases,
        List<Deal> deals,
        List<Group> facts,
        List<Paper> papers,
        List<Paper> replaced,
        List<Happening> story,
        String earlier,
        WhyView why) {

    /**
     * @param holderKind name of the holder, which is also its style; empty where nobody has it
     * @param bar null where no clock runs
     * @param level name of the worst open level; empty where there is none
     */
    public record Deal(
            String investor,
            String mandate,
            String stage,
            String state,
            String holder,
            String holderKind,
            String since,
            String elapsed,
            CaseView.@Nullable Bar bar,
            String level,
            String score) {}

    /**
     * @param text what somebody has written; empty where nobody has
     * @param when and who has done it, where that is known
     */
    public record Happening(String what, String text, String when, boolean alert) {}
}
