package org.aiguillage.rulebook.source;

import org.aiguillage.language.Sentence;

/**
 * Something wrong in a rules folder.
 *
 * @param file path below the folder
 * @param line from 1; 0 when no line is to blame
 * @param column of a table, from 0; -1 when no cell is to blame
 * @param what is wrong there, and what was expected
 */
public record Finding(String file, int line, int column, Sentence what) {

    /** For who reads English and opens the file: {@code routing/holds.drl:12: …}. */
    public String text() {
        return file + (line > 0 ? ":" + line : "") + ": " + what.en();
    }
}
