package org.aiguillage.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aiguillage.rulebook.DrlFile.WrittenRule;

/** What a version says, read but not compiled: its rules by file and then by line, and its tables. */
record Contents(List<WrittenRule> rules, Tables tables) {

    /** What is wrong goes to {@code problems}; what could be read comes back. */
    static Contents read(SortedMap<String, String> files, Problems problems) {
        List<WrittenRule> rules = new ArrayList<>();
        files.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                rules.addAll(DrlFile.read(file, text, problems));
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
