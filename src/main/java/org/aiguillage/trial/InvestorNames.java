package org.aiguillage.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells that two ways of writing an investor's name mean one: remarks in brackets, case, accents and the words that any
 * fund may bear or not (names.csv) do not count.
 */
final class InvestorNames {
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");
    private static final String GENERIC = "generic";
    private static final String NOBODY = "nobody";

    private final Map<String, String> meanings = Tables.read("names.csv");

    /** One key for all the ways of writing a name; none for what names nobody. */
    Optional<String> key(String name) {
        List<String> words = SEPARATOR
                .splitAsStream(Words.plain(REMARK.matcher(name).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
        String own = String.join(
                "",
                words.stream()
                        .filter(word -> !GENERIC.equals(meanings.get(word)))
                        .toList());
        String key = own.isEmpty() ? String.join("", words) : own;
        return key.isEmpty() || NOBODY.equals(meanings.get(key)) ? Optional.empty() : Optional.of(key);
    }
}
