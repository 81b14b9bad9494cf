package org.aiguillage.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.refusal.RulesFailed;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said of a submitted dossier, and all that they said it of.
 *
 * @param dossierVersion number of the event after which it stood so
 * @param rulebook version that was asked
 * @param decision null when something is missing, or the rules failed
 * @param failed null when they did not
 */
record Hearing(
        long dossierVersion,
        String rulebook,
        LocalDate today,
        List<Standing> standing,
        List<Missing> missing,
        @Nullable Decision decision,
        @Nullable RulesFailed failed) {

    /** Whether this rulebook would say nothing else of this dossier, as far as it does not look at mandates. */
    boolean holdsFor(Dossier submitted, String inForce, LocalDate day) {
        return dossierVersion == submitted.version() && rulebook.equals(inForce) && today.equals(day);
    }

    /** The mandates that stand otherwise than they did: the others have had their verdict. */
    List<Standing> changed(List<Standing> now) {
        if (now == standing) {
            return List.of();
        }
        Map<String, Standing> before =
                standing.stream().collect(Collectors.toMap(s -> s.mandate().id(), s -> s));
        return now.stream().filter(s -> !s.equals(before.get(s.mandate().id()))).toList();
    }

    /** The same with what was decided anew for some of the mandates, for a verdict depends on one mandate alone. */
    Hearing with(List<Standing> now, List<Standing> changed, Decision before, Decision anew) {
        Set<String> ids = changed.stream().map(s -> s.mandate().id()).collect(Collectors.toUnmodifiableSet());
        List<Verdict> routed = replaced(before.routed(), ids, anew.routed());
        List<Verdict> held = replaced(before.held(), ids, anew.held());
        Decision merged = new Decision(
                rulebook,
                routed,
                held,
                replaced(before.nearMisses(), ids, anew.nearMisses()),
                now.size() - routed.size() - held.size());
        return new Hearing(dossierVersion, rulebook, today, now, missing, merged, null);
    }

    Hearing failing(RulesFailed why) {
        return new Hearing(dossierVersion, rulebook, today, standing, missing, null, why);
    }

    private static List<Verdict> replaced(List<Verdict> before, Set<String> ids, List<Verdict> anew) {
        Predicate<Verdict> unchanged = verdict -> !ids.contains(verdict.mandateId());
        return Stream.concat(before.stream().filter(unchanged), anew.stream()).toList();
    }
}
