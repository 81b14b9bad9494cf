package org.aiguillage.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Ranking;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.jspecify.annotations.Nullable;

/** What one of the two versions makes of one dossier. */
final class Side {
    private final Judge judge;
    private @Nullable Instant complete;
    private List<Missing> missing = List.of();
    private List<Missing> lacking = List.of();
    private Map<String, Verdict> fitting = Map.of();
    private int routed;
    private final Set<String> investors = new HashSet<>();

    Side(Judge judge) {
        this.judge = judge;
    }

    Judge judge() {
        return judge;
    }

    /** When it finds the dossier complete; null until then. */
    @Nullable
    Instant complete() {
        return complete;
    }

    boolean isComplete() {
        return complete != null;
    }

    /** What it misses where the other side finds the dossier complete. */
    List<Missing> lacking() {
        return lacking;
    }

    /** The verdicts that route or hold, by mandate, while they are needed. */
    Map<String, Verdict> fitting() {
        return fitting;
    }

    /** How many mandates receive the dossier. */
    int routed() {
        return routed;
    }

    /** Who receives the dossier. */
    Set<String> investors() {
        return investors;
    }

    void hear(Dossier dossier, List<Standing> standing, LocalDate day, Instant at) {
        if (complete != null) {
            return;
        }
        missing = judge.missing(dossier);
        if (missing.isEmpty()) {
            complete = at;
            fitting = new HashMap<>();
            for (Verdict verdict : judge.fitting(dossier, standing, day)) {
                fitting.put(verdict.mandateId(), verdict);
                if (verdict.answer() == Answer.ROUTE) {
                    send(verdict.investorId());
                }
            }
        }
    }

    void send(String investorId) {
        routed++;
        investors.add(investorId);
    }

    void lacks() {
        if (lacking.isEmpty()) {
            lacking = missing;
        }
    }

    /** Place among those routed at once, from 1. */
    Map<String, Integer> ranks(String dossierId, List<Standing> standing) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Verdict verdict : Ranking.rank(dossierId, List.copyOf(fitting.values()), standing)) {
            if (verdict.answer() == Answer.ROUTE) {
                ranks.put(verdict.mandateId(), ranks.size() + 1);
            }
        }
        return ranks;
    }

    void forgetVerdicts() {
        fitting = Map.of();
    }
}
