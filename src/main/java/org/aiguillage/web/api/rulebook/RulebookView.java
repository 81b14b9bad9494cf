package org.aiguillage.web.api.rulebook;

import java.time.Instant;
import java.util.List;
import org.aiguillage.governance.Origin;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.web.api.call.Language;
import org.jspecify.annotations.Nullable;

/**
 * @param hash the version: the hash of everything in it
 * @param at when it was brought
 * @param by who brought it
 * @param current whether it is in force
 * @param basedOn the version that was in force when it was brought
 * @param activated when it came into force the last time, if it ever did
 */
record RulebookView(
        String version,
        String hash,
        Instant at,
        String by,
        boolean current,
        RulebookVersion.Standing state,
        Origin origin,
        String broughtBy,
        @Nullable String basedOn,
        RulebookVersion.@Nullable Activation activated,
        List<Rule> rules,
        List<Rulebooks.Table> tables) {

    record Rule(String id, String file, String sentence, Sentence sentences) {}

    static RulebookView of(Rulebooks.Rulebook rulebook, Language language) {
        RulebookVersion history = rulebook.history();
        return new RulebookView(
                history.id(),
                history.id(),
                history.broughtAt(),
                history.broughtBy(),
                history.standing() == RulebookVersion.Standing.IN_FORCE,
                history.standing(),
                history.origin(),
                history.broughtBy(),
                history.basedOn(),
                history.activation(),
                rulebook.rules().stream()
                        .map(r -> new Rule(r.id(), r.file(), language.of(r.sentence()), r.sentence()))
                        .toList(),
                rulebook.tables());
    }
}
