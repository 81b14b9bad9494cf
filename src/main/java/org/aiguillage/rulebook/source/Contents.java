package org.aiguillage.rulebook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aiguillage.language.Sentence;

/** What a version says, read but not compiled: its rules by file and then by line, and its tables. */
public record Contents(List<WrittenRule> rules, Tables tables) {

    /** A version that was once in force, as it is, whatever today's checks would say of it. */
    public static Contents kept(SortedMap<String, String> files) {
        return read(files, new Problems());
    }

    /** What is wrong goes to {@code problems}; what could be read comes back. */
    public static Contents read(SortedMap<String, String> files, Problems problems) {
        List<WrittenRule> rules = new ArrayList<>();
        files.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                rules.addAll(DrlFile.read(file, text, problems));
            } else if (file.startsWith(RulesFolder.TABLES)
                    && Schemas.all().stream().map(Schema::file).noneMatch(file::equals)) {
                problems.add(file, 0, new Sentence("il n’y a pas de telle table", "there is no such table"));
            }
        });
        idsOnce(rules, problems);
        return new Contents(List.copyOf(rules), Tables.read(files, problems));
    }

    private static void idsOnce(List<WrittenRule> rules, Problems problems) {
        Map<String, WrittenRule> byId = new HashMap<>();
        for (WrittenRule rule : rules) {
            WrittenRule before = byId.putIfAbsent(rule.id(), rule);
            if (before != null) {
                problems.add(
                        rule.file(),
                        rule.line(),
                        "the id " + rule.id() + " is taken by " + before.file() + ":" + before.line());
            }
        }
    }
}
