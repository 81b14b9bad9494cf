package org.aiguillage.notice;

import java.util.regex.Pattern;

/** Text that stays on its line, whatever was typed into it: a name cannot become a header, nor a paragraph of ours. */
final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+");
    /** Marks that turn the direction of what follows. */
    private static final Pattern TURNS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private OneLine() {}

    static String of(String text) {
        return TURNS.matcher(BREAKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }
}
