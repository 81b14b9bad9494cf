package org.aiguillage.web.api.dossier;

import java.time.Instant;
import java.util.List;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.ReplayDossier.Positions;
import org.aiguillage.routing.ReplayDossier.Replay;
import org.aiguillage.web.api.call.Language;

/**
 * What became of deciding again.
 *
 * @param wordForWord whether points and reasons could be compared too
 */
record ReplayView(
        boolean equal,
        String rulebook,
        Instant decidedAt,
        Positions positions,
        boolean wordForWord,
        List<Difference> differences) {

    record Difference(String sentence, Sentence sentences) {}

    static ReplayView of(Replay replay, Language language) {
        return new ReplayView(
                replay.equal(),
                replay.rulebook(),
                replay.decidedAt(),
                replay.positions(),
                replay.wordForWord(),
                replay.differences().stream()
                        .map(sentence -> new Difference(language.of(sentence), sentence))
                        .toList());
    }
}
