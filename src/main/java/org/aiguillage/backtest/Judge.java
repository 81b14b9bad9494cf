package org.aiguillage.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;

/** One version of the rulebook, asked about the past. Safe to ask from several threads. */
public interface Judge {

    String version();

    /** What the dossier lacks; empty when it can be routed. */
    List<Missing> missing(Dossier dossier);

    /** The verdicts that route or hold, in no particular order. */
    List<Verdict> fitting(Dossier dossier, List<Standing> mandates, LocalDate today);

    /** One verdict for every mandate, with every reason, in no particular order. */
    List<Verdict> explain(Dossier dossier, List<Standing> mandates, LocalDate today);

    DelayPolicy delays();

    /** Every rule, by file and then by line. */
    List<Rule> rules();

    /** The ids of the rules that have fired since this judge was made. */
    Set<String> fired();

    /**
     * @param file path below the rules folder, whose first folder says what the rule speaks of
     * @param sentence as it is written, its values left open
     */
    record Rule(String id, String file, Sentence sentence) {}
}
