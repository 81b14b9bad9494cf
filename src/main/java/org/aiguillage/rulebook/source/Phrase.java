package org.aiguillage.rulebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.language.Sentence;

/** The sentence of a rule in one language, ready to be filled. */
public final class Phrase {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    public Phrase(String template) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        int from = 0;
        while (matcher.find()) {
            texts.add(template.substring(from, matcher.start()));
            places.add(Integer.parseInt(matcher.group(1)));
            from = matcher.end();
        }
        texts.add(template.substring(from));
    }

    /** How many values a template takes: one more than its highest placeholder. */
    public static int placeholders(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .mapToInt(r -> Integer.parseInt(r.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** A template for readers, each placeholder as an ellipsis. */
    public static Sentence unfilled(Sentence template) {
        return new Sentence(
                PLACEHOLDER.matcher(template.fr()).replaceAll("…"),
                PLACEHOLDER.matcher(template.en()).replaceAll("…"));
    }

    /** The sentence with its values, its first letter a capital. */
    public String fill(List<String> values) {
        StringBuilder filled = new StringBuilder(texts.get(0));
        for (int i = 0; i < places.size(); i++) {
            filled.append(values.get(places.get(i))).append(texts.get(i + 1));
        }
        if (filled.length() > 0) {
            filled.setCharAt(0, Character.toUpperCase(filled.charAt(0)));
        }
        return filled.toString();
    }
}
