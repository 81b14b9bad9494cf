package org.aiguillage.governance;

import java.util.List;
import java.util.Map;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What one version of the rulebook says that another did not.
 *
 * @param from the earlier version
 * @param to the later one
 * @param rules by id
 * @param tables by name, then by the key of the row
 */
public record Difference(String from, String to, List<RuleChange> rules, List<RowChange> tables) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param what of it changed: SENTENCE, CONDITION, JUDGMENT, REMEDY; empty when it was added or removed
     * @param before null when it was added
     * @param after null when it was removed
     * @param sentence the change in words
     */
    public record RuleChange(
            Kind kind,
            String ruleId,
            List<String> what,
            @Nullable RuleText before,
            @Nullable RuleText after,
            Sentence sentence) {}

    /** @param sentence with … where a value will stand */
    public record RuleText(
            String file,
            Sentence sentence,
            @Nullable Sentence remedy,
            @Nullable Sentence toStartup,
            String condition,
            String judgment) {}

    /**
     * @param key the cells that tell this row from the others, by column
     * @param cells those that changed, or all of them when the row was added or removed
     * @param sentence the change in words
     */
    public record RowChange(
            Kind kind, String table, Map<String, String> key, List<CellChange> cells, Sentence sentence) {}

    /**
     * @param from null when the row was added
     * @param to null when it was removed
     */
    public record CellChange(
            String column, @Nullable String from, @Nullable String to) {}

    /** Two versions whose rules and tables say the same. */
    public boolean isEmpty() {
        return rules.isEmpty() && tables.isEmpty();
    }

    /** Every change in words: rules first, then tables. */
    public List<Sentence> sentences() {
        return java.util.stream.Stream.concat(
                        rules.stream().map(RuleChange::sentence),
                        tables.stream().map(RowChange::sentence))
                .toList();
    }
}
