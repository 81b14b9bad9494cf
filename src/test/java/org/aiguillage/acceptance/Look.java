package org.aiguillage.acceptance;

import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at pages. */
record Look(String locale, int width, ColorScheme scheme, boolean scripts) {
    static final Look FRENCH = new Look("fr-FR", 1280, ColorScheme.LIGHT, true);
    static final Look ENGLISH = new Look("en-GB", 1280, ColorScheme.LIGHT, true);

    Look phone() {
        return new Look(locale, 390, scheme, scripts);
    }

    Look dark() {
        return new Look(locale, width, ColorScheme.DARK, scripts);
    }

    Look withoutScripts() {
        return new Look(locale, width, scheme, false);
    }

    int height() {
        return 860;
    }

    /** What pictures are named after, e.g. {@code fr-390-dark}. */
    String name() {
        return locale.substring(0, 2) + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "")
                + (scripts ? "" : "-plain");
    }
}
