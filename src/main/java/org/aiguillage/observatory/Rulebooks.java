package org.aiguillage.observatory;

import java.util.List;
import java.util.Optional;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** What each version of the rulebook says, for those who want to read it. */
public interface Rulebooks {

    /**
     * @param file path below the rules folder
     * @param toStartup what a startup is told in the place of the sentence; null where it is told nothing of it
     */
    record Rule(
            String id,
            String file,
            Sentence sentence,
            @Nullable Sentence toStartup) {}

    record Table(String name, List<String> columns, List<List<String>> rows) {}

    /** @param history who brought it, and whether it decides */
    record Rulebook(RulebookVersion history, List<Rule> rules, List<Table> tables) {}

    /** All versions, those brought last first. */
    List<RulebookVersion> versions();

    Rulebook read(RulebookVersion version);

    Optional<Rulebook> find(String version);

    /** The version in force. */
    Rulebook current();
}
