package org.aiguillage.governance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.journal.HashChain;

/** What the files of a version amount to. */
public final class RulebookFiles {
    public static final String SCENARIOS = "scenarios/";

    private RulebookFiles() {}

    /** SHA-256 of each file, by path. */
    public static SortedMap<String, String> hashes(Map<String, String> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((path, text) -> hashes.put(path, hash(text)));
        return hashes;
    }

    public static String hash(String text) {
        return HashChain.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the paths and hashes of rules and tables. Scenarios prove a version, they are no part of it. */
    public static String version(SortedMap<String, String> hashes) {
        List<String> parts = new ArrayList<>();
        hashes.forEach((path, hash) -> {
            if (!path.startsWith(SCENARIOS)) {
                parts.add(path);
                parts.add(hash);
            }
        });
        return HashChain.link(HashChain.START, parts.toArray(String[]::new));
    }
}
