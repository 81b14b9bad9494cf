package org.aiguillage.governance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Unscoped;

/** Every version of the rulebook that was ever brought, with all its files, so that old decisions can be explained. */
@Unscoped(Unscoped.Why.COMMON)
public interface RulebookArchive {

    /** Keeps the files of a version; keeping it again changes nothing. */
    void keep(String version, Map<String, String> files);

    /** The files of a version, path to text. */
    Optional<Map<String, String>> files(String version);

    Optional<RulebookVersion> find(String version);

    /** All versions, those brought last first. */
    List<RulebookVersion> all();

    /**
     * The version that decides: inside a change as that change sees it, so that a change has one; outside the latest that is
     * known to be durable.
     */
    Optional<String> inForce();

    /** Looks whether another instance has put another version in force. */
    void refresh();

    /** A version kept before versions had a history. */
    record Old(String version, Instant at) {}

    /** Those that were not adopted yet, oldest first. */
    List<Old> old();

    /** Takes one off the list, once it has a history. */
    void adopted(Old old);
}
