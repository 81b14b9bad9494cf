package org.aiguillage.notice;

import org.aiguillage.delay.Flag;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Stream;
import org.aiguillage.routing.Referral;
import org.jspecify.annotations.Nullable;

/**
 * An event that may concern somebody, and what it says.
 *
 * @param id of the flag, dossier or referral that it happened to
 */
record Happening(Event event, String id, Object fact) {

    /** Null for an event of something that nobody is told of. */
    static @Nullable Happening of(Journal journal, Event event) {
        int slash = event.stream().indexOf('/');
        Stream<?, ?> stream = switch (event.stream().substring(0, slash)) {
            case "flag" -> Flag.STREAM;
            case "dossier" -> Dossier.STREAM;
            case "referral" -> Referral.STREAM;
            default -> null;
        };
        return stream == null
                ? null
                : new Happening(event, event.stream().substring(slash + 1), journal.fact(stream, event));
    }
}
