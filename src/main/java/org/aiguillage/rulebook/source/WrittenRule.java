package org.aiguillage.rulebook.source;

import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written.
 *
 * @param line on which it begins
 * @param thenLine on which its judgment begins
 * @param remedy what would have made the difference, where the rule says it
 * @param toStartup what a startup is told in its place, without values, where the rule says it
 */
public record WrittenRule(
        String id,
        String file,
        int line,
        int thenLine,
        Sentence sentence,
        @Nullable Sentence remedy,
        @Nullable Sentence toStartup) {

    /** The first folder in which it stands, such as {@code routing}. */
    public String folder() {
        return file.substring(0, file.indexOf('/'));
    }
}
