package org.aiguillage.web.api;

import java.time.Instant;
import java.util.List;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.Rulebooks;

/** @param hash the version: the hash of everything in it */
record RulebookView(
        String version,
        String hash,
        Instant at,
        String by,
        boolean current,
        List<Rule> rules,
        List<Rulebooks.Table> tables) {

    record Rule(String id, String file, String sentence, Sentence sentences) {}

    static RulebookView of(Rulebooks.Rulebook rulebook, Language language) {
        return new RulebookView(
                rulebook.version(),
                rulebook.version(),
                rulebook.at(),
                rulebook.by(),
                rulebook.current(),
                rulebook.rules().stream()
                        .map(r -> new Rule(r.id(), r.file(), language.of(r.sentence()), r.sentence()))
                        .toList(),
                rulebook.tables());
    }
}
