package org.aiguillage.storage.verify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.governance.RulebookFiles;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.storage.routing.StoredRulebooks;
import org.jdbi.v3.core.Handle;

/** Checks that every file of a version is there as it was brought, and that the files amount to the version. */
final class VerifyRulebook {
    private final Handle handle;
    private final List<String> found;

    VerifyRulebook(Handle handle, List<String> found) {
        this.handle = handle;
        this.found = found;
    }

    void check(RulebookVersion version) {
        String key = RulebookVersion.STREAM.key(version.id());
        SortedMap<String, String> are =
                new TreeMap<>(RulebookFiles.hashes(StoredRulebooks.files(handle, version.id())));
        for (Map.Entry<String, String> file : version.files().entrySet()) {
            String is = are.remove(file.getKey());
            if (is == null) {
                found.add(key + ": file " + file.getKey() + " is missing");
            } else if (!is.equals(file.getValue())) {
                found.add(key + ": file " + file.getKey() + " has changed");
            }
        }
        are.keySet().forEach(path -> found.add(key + ": file " + path + " was not brought with it"));
        if (!RulebookFiles.version(version.files()).equals(version.id())) {
            found.add(key + ": its files do not amount to this version");
        }
    }

    /** Files of versions that nothing in the journal accounts for. */
    void withoutHistory() {
        handle.createQuery(
                        "select distinct version from rulebook_content where version not in"
                                + " (select id from rulebook) and version not in (select version from rulebook_old) order by version")
                .mapTo(String.class)
                .forEach(version -> found.add(
                        RulebookVersion.STREAM.key(version) + ": has files in rulebook_content, but no event"));
    }
}
