package org.aiguillage.language;

import java.util.Locale;

/** The languages of the product. */
public enum Tongue {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Tongue(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
