package org.aiguillage.language;

import java.util.Locale;

/**
 * One sentence in both languages of the product.
 *
 * @param fr French, shown first
 * @param en English
 */
public record Sentence(String fr, String en) {

    /** The sentence in the reader's language: English where asked for, French otherwise. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : fr;
    }
}
