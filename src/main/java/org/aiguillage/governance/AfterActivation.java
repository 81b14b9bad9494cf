package org.aiguillage.governance;

import org.aiguillage.journal.Change;

/** What else changes, in the same change, when another version comes into force. */
public interface AfterActivation {

    /** @param change in which the version is in force already */
    void activated(Change change, RulebookVersion version);
}
