package org.aiguillage.observatory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.language.Sentence;

/** What the rulebook says, for those who want to read it. */
public interface Rulebooks {

    /** @param file path below the rules folder */
    record Rule(String id, String file, Sentence sentence) {}

    record Table(String name, List<String> columns, List<List<String>> rows) {}

    record Rulebook(String version, Instant at, String by, boolean current, List<Rule> rules, List<Table> tables) {}

    /** All versions, newest first. */
    List<Rulebook> all();

    Optional<Rulebook> find(String version);

    Rulebook current();
}
