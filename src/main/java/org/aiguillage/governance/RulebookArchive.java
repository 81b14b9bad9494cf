package org.aiguillage.governance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every version of the rulebook that was ever in force, with all its files, so that old decisions can be explained. */
public interface RulebookArchive {

    /**
     * @param version SHA-256 over all files
     * @param by who brought it
     */
    record Entry(String version, Instant at, String by) {}

    /** Keeps a version; keeping it again changes nothing. */
    void keep(Entry entry, Map<String, String> files);

    /** The files of a version, path to text. */
    Optional<Map<String, String>> files(String version);

    /** All versions, newest first. */
    List<Entry> all();
}
