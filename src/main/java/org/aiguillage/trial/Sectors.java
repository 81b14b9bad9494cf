package org.aiguillage.trial;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Our sector codes for a company: those of the file's sector words (sectors.csv) and those that its description speaks of
 * (descriptions.csv, where * stands for any ending).
 */
final class Sectors {
    private static final String AI = "AI";

    private final Map<String, String> byWord = Tables.read("sectors.csv");
    private final Map<String, Pattern> byDescription = Tables.rows("descriptions.csv").stream()
            .collect(Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.collectingAndThen(
                            Collectors.mapping(e -> pattern(e.getKey()), Collectors.joining("|")), Pattern::compile)));

    Set<String> of(String words, String description) {
        Set<String> codes = new TreeSet<>();
        for (String word : words.split("\\|", -1)) {
            String code = byWord.get(word.strip());
            if (code != null) {
                codes.add(code);
            }
        }
        String text = Words.plain(description);
        byDescription.forEach((code, pattern) -> {
            if (pattern.matcher(text).find()) {
                codes.add(code);
            }
        });
        // Nearly every company of such a file claims it: it tells something only where nothing else is said.
        if (codes.size() > 1) {
            codes.remove(AI);
        }
        return new LinkedHashSet<>(codes);
    }

    private static String pattern(String word) {
        boolean open = word.endsWith("*");
        String stem = Words.plain(open ? word.substring(0, word.length() - 1) : word);
        return "(?<![a-z])" + Pattern.quote(stem) + (open ? "" : "(?![a-z])");
    }
}
