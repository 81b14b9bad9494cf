package org.aiguillage.observatory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Subject;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.routing.Referral;
import org.jspecify.annotations.Nullable;

/** Dossiers and deals with all that names them, many at once. */
public interface Cases {

    /**
     * @param deal null for the dossier itself
     * @param investor the name; null for the dossier itself, and where the caller may not know it
     */
    record Case(
            Dossier dossier,
            @Nullable Referral deal,
            @Nullable String investor) {}

    /** Those of them that the caller may see. */
    Map<Subject, Case> of(Collection<Subject> subjects, Scope scope);

    /** @param investor the name; null where the caller may not know it */
    record Sent(Dossier dossier, Referral deal, @Nullable String investor, Instant at) {}

    /** The deals sent last, the newest first, {@code limit} at most. */
    List<Sent> newest(int limit, Scope scope);
}
