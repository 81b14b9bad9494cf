package org.aiguillage.web.api.rulebook;

import java.util.List;
import org.aiguillage.governance.EditTables;
import org.aiguillage.web.api.call.Language;

/**
 * @param version what came out: a candidate, or the version that was edited when nothing changed
 * @param from the version that was edited
 * @param assumed what had to be guessed of the file
 * @param difference each change in words
 */
record EditedView(String version, String from, boolean isNew, List<String> assumed, List<String> difference) {

    static EditedView of(String from, EditTables.Edited edited, Language language) {
        return new EditedView(
                edited.version(),
                from,
                edited.isNew(),
                edited.assumed().stream().map(language::of).toList(),
                edited.difference().sentences().stream().map(language::of).toList());
    }
}
