package org.aiguillage.web.startup;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a company can do about a reason for which a mandate did not take its dossier. */
enum Way {
    CONSENT(true, "routing-consent-refused", "routing-consent-not-given"),
    LEAD(true, "routing-follow-without-lead"),
    WAIT(true, "routing-absent", "routing-full"),
    SECTORS(false, "routing-sector-excluded", "routing-sector-outside"),
    TERRITORY(false, "routing-territory-outside", "routing-territory-none"),
    INSTRUMENT(false, "routing-instrument-outside"),
    LARGER(false, "routing-ticket-above-room"),
    SMALLER(false, "routing-lead-too-small"),
    SAY(false, "routing-sector-unknown", "routing-round-unknown", "routing-instrument-unknown", "routing-room-unknown");

    private final boolean now;
    private final Set<String> rules;

    /** @param now whether it helps this dossier, rather than the next */
    Way(boolean now, String... rules) {
        this.now = now;
        this.rules = Set.of(rules);
    }

    /** @param open whether something can still come of the dossier */
    static Optional<Way> about(@Nullable String ruleId, boolean open) {
        return Arrays.stream(values())
                .filter(way -> ruleId != null && way.rules.contains(ruleId) && (open || !way.now))
                .findFirst();
    }

    Set<String> rules() {
        return rules;
    }
}
