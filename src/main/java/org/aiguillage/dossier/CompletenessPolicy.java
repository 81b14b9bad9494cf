package org.aiguillage.dossier;

import java.util.List;
import java.util.Set;
import org.aiguillage.delay.Holder;
import org.aiguillage.language.Sentence;

/** What the rulebook finds missing. */
public interface CompletenessPolicy {

    /** What is missing for this round, ordered by item; empty when the dossier can be routed. */
    List<Missing> missing(Dossier dossier);

    /** The version of the rulebook that answers. */
    String version();

    /** The sectors that the tables know, by code. */
    Set<String> sectors();

    /**
     * @param item the kind of a document to upload, or the path of a field, e.g. {@code ask.preMoney}
     * @param owedBy who can provide it
     */
    record Missing(String item, Holder owedBy, String ruleId, Sentence sentence) {}
}
