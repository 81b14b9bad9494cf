package org.aiguillage.rulebook.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aiguillage.governance.RulebookFiles;

/** The text of a rules folder, path to content, and the version that it amounts to. */
public final class RulesFolder {
    private static final List<String> PLACES = List.of("completeness/", "routing/", "delay/");
    public static final String TABLES = "tables/";
    static final String SCENARIOS = RulebookFiles.SCENARIOS;

    private RulesFolder() {}

    /** @throws RulebookError when there is no such folder, or a file in it is neither rule, table nor note */
    public static SortedMap<String, String> read(Path folder) {
        Problems problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), "a folder of rules was expected here");
        }
        problems.throwIfAny();
        try (Stream<Path> paths = Files.walk(folder)) {
            SortedMap<String, String> files = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!hidden(name) && expected(name, problems)) {
                    text(path, name, problems).ifPresent(text -> files.put(name, text));
                }
            }
            problems.throwIfAny();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(Path path, String name, Problems problems) throws IOException {
        try {
            return Optional.of(Files.readString(path));
        } catch (CharacterCodingException e) {
            problems.add(name, "text in UTF-8 was expected");
            return Optional.empty();
        }
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static boolean expected(String name, Problems problems) {
        boolean rule = name.endsWith(".drl") && PLACES.stream().anyMatch(name::startsWith);
        boolean table = name.endsWith(".csv") && name.startsWith(TABLES);
        boolean scenarios = name.endsWith(".yml") && name.startsWith(SCENARIOS);
        if (!rule && !table && !scenarios && !name.endsWith(".md")) {
            problems.add(
                    name,
                    "neither a rule (" + PLACES + " *.drl) nor a table (" + TABLES + "*.csv) nor scenarios ("
                            + SCENARIOS + "*.yml)");
        }
        return rule || table || scenarios;
    }

    /** The version that some files amount to. */
    public static String version(SortedMap<String, String> files) {
        return RulebookFiles.version(RulebookFiles.hashes(files));
    }
}
