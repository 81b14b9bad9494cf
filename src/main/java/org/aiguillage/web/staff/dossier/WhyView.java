package org.aiguillage.web.staff.dossier;

import java.util.List;
import org.aiguillage.web.staff.cases.Chip;

/**
 * Why each mandate did or did not receive a dossier.
 *
 * @param finding how many did
 * @param trouble why nothing can be said; empty where something can
 * @param filters by answer
 * @param next address of those that follow; empty at the end
 * @param replay address under which the decision is made again; empty where that was done, or there is none
 * @param replayed what came of making it again; empty where it was not
 * @param differences what came out otherwise
 */
public record WhyView(
        String finding,
        String trouble,
        List<Chip.Group> filters,
        List<Verdict> verdicts,
        String next,
        String first,
        String replay,
        List<String> replayed,
        List<String> differences) {

    /**
     * @param answer name of the answer, which is also its style
     * @param sentences what speaks for it and what against, each with its rule
     */
    public record Verdict(
            String investor,
            String mandate,
            String answer,
            String answerText,
            String score,
            List<Sentence> sentences) {}

    /** @param points empty of a reason that weighs everything */
    public record Sentence(String points, String text, String rule) {}
}
