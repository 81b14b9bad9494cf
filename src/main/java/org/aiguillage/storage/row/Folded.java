package org.aiguillage.storage.row;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched and sorted: without capitals and accents, the same on every database. */
public final class Folded {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    static String text(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return CONTROLS.matcher(plain).replaceAll(" ");
    }

    /** Its letters and digits alone: two ways of writing one name are the same. Empty where there are none. */
    public static String letters(String text) {
        return OTHERS.matcher(text(text)).replaceAll("");
    }

    /** Its runs of letters and digits. */
    public static List<String> words(String text) {
        return OTHERS.splitAsStream(text(text)).filter(word -> !word.isEmpty()).toList();
    }

    /** A pattern for {@code like … escape '!'} that finds the text anywhere. */
    public static String anywhere(String text) {
        return "%" + text(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
