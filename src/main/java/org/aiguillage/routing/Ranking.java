package org.aiguillage.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.journal.HashChain;
import org.aiguillage.mandate.Mandates.Standing;

/** Puts verdicts in order: the answer, then the score, then who has less to do, then a draw that is the same each time. */
public final class Ranking {
    private Ranking() {}

    public static List<Verdict> rank(String dossierId, List<Verdict> verdicts, List<Standing> mandates) {
        Map<String, Integer> loads =
                mandates.stream().collect(Collectors.toMap(s -> s.mandate().id(), Standing::load));
        return verdicts.stream()
                .map(v -> new Place(v, loads.getOrDefault(v.mandateId(), 0), draw(dossierId, v.mandateId())))
                .sorted(Comparator.comparing((Place p) -> p.verdict.answer())
                        .thenComparing(p -> -p.verdict.score())
                        .thenComparing(Place::load)
                        .thenComparing(Place::draw))
                .map(Place::verdict)
                .toList();
    }

    private record Place(Verdict verdict, int load, String draw) {}

    /** Fair, for it favours no mandate over many dossiers; deterministic, for nothing random enters. */
    private static String draw(String dossierId, String mandateId) {
        return HashChain.link(HashChain.START, dossierId, mandateId);
    }
}
