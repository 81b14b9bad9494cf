package org.aiguillage.web.staff.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.observatory.Openings;
import org.aiguillage.observatory.Replacements;
import org.aiguillage.observatory.Replacements.Replacement;
import org.aiguillage.web.investor.deal.DealView.Paper;
import org.aiguillage.web.sheet.KeptPaper;
import org.aiguillage.web.sheet.Texts;

/** Says of each document that was replaced by which, when and by whom; while it is kept it can still be opened. */
record ReplacedPapers(Replacements replacements) {

    /** The latest first. */
    List<Paper> of(Texts t, Dossier dossier, Scope asking) {
        List<Replacement> latest = new ArrayList<>(replacements.of(dossier, asking));
        Collections.reverse(latest);
        return latest.stream().map(it -> paper(t, dossier, it)).toList();
    }

    private static Paper paper(Texts t, Dossier dossier, Replacement it) {
        return new Paper(
                t.get("investor.document." + it.before().kind()),
                it.before().name(),
                detail(t, it),
                KeptPaper.address(dossier, it.before()));
    }

    private static String detail(Texts t, Replacement it) {
        String replaced = t.get("staff.papers.replaced.by", it.after().name(), t.date(it.at()), name(t, it.by()));
        return KeptPaper.deleted(t, it.before())
                .map(deleted -> replaced + " · " + deleted)
                .orElse(replaced);
    }

    private static String name(Texts t, Openings.Reader by) {
        String organisation = t.of(by.organisation());
        return by.person() == null || by.person().equals(organisation)
                ? organisation
                : t.get("staff.papers.replaced.who", by.person(), organisation);
    }
}
