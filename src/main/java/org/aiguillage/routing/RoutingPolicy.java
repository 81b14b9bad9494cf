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
     * One verdict for every mandate, with every reason; in no particular order.
     *
     * @param version of the rulebook to decide with: the one in force, or an earlier one
     * @param today decides absences and expiries
     */
    List<Verdict> decide(String version, Dossier dossier, List<Standing> mandates, LocalDate today);
}
