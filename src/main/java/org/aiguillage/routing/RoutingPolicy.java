package org.aiguillage.routing;

import java.time.LocalDate;
import java.util.List;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;

/** What the rulebook says of a dossier before each mandate. */
public interface RoutingPolicy {

    /** The version of the rulebook in force. */
    String version();

    /**
     * Which mandates receive the dossier, which are held, and which miss it for one reason only; unranked.
     *
     * @param version of the rulebook to decide with: the one in force, or an earlier one
     * @param today decides absences and expiries
     */
    Decision decide(String version, Dossier dossier, List<Standing> mandates, LocalDate today);

    /** One verdict for every mandate, with every reason, in the order of the mandates; costs more than a decision. */
    List<Verdict> explain(String version, Dossier dossier, List<Standing> mandates, LocalDate today);
}
