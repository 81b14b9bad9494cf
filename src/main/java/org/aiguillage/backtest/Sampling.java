package org.aiguillage.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;

/**
 * Keeps the facts of some submissions, evenly spread, to look at their every refusal: a rule that only ever refuses what
 * another refuses too has fired all the same. All are kept while all can be looked at in good time.
 */
final class Sampling {
    /** Dossiers times mandates that are looked at. */
    private static final long MOST = 200_000;

    private final int submissions;
    private final List<Case> cases = new ArrayList<>();
    private int offered;

    private record Case(Dossier dossier, List<Standing> standing, LocalDate day) {}

    /** @param submissions how many will be offered */
    Sampling(int submissions) {
        this.submissions = Math.max(1, submissions);
    }

    void offer(Dossier dossier, List<Standing> standing, LocalDate day) {
        long most = Math.max(1, MOST / Math.max(1, standing.size()));
        long step = Math.max(1, (submissions + most - 1) / most);
        if (offered++ % step == 0) {
            cases.add(new Case(dossier, standing, day));
        }
    }

    /** Looks until every rule has fired, or all that was kept is looked at; how many dossiers that were. */
    int explain(Judge judge, Set<String> rules) {
        int explained = 0;
        for (Case it : cases) {
            if (judge.fired().containsAll(rules)) {
                break;
            }
            judge.explain(it.dossier(), it.standing(), it.day());
            explained++;
        }
        return explained;
    }

    static Set<String> ofRouting(Judge judge) {
        Set<String> ids = new HashSet<>();
        judge.rules().stream().filter(r -> r.file().startsWith("routing/")).forEach(r -> ids.add(r.id()));
        return ids;
    }
}
