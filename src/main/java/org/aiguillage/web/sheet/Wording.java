package org.aiguillage.web.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Every sentence of the pages in one language: one bundle, kept in a file for each room. */
final class Wording {
    private static final String FOLDER = "org.aiguillage.web.texts.";
    private static final List<String> ROOMS = List.of(
            "common", "signin", "account", "startup", "investor", "staff", "rules", "registry", "figure", "feed");
    private static final Map<Locale, Wording> READ = new ConcurrentHashMap<>();

    private final Map<String, String> texts = new HashMap<>();

    private Wording(Locale locale) {
        for (String room : ROOMS) {
            ResourceBundle file = ResourceBundle.getBundle(
                    FOLDER + room,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String key : file.keySet()) {
                if (texts.put(key, file.getString(key)) != null) {
                    throw new IllegalStateException("the text " + key + " stands twice");
                }
            }
        }
    }

    static Wording in(Locale locale) {
        return READ.computeIfAbsent(locale, Wording::new);
    }

    Map<String, String> all() {
        return Map.copyOf(texts);
    }

    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("no text " + key, Wording.class.getName(), key);
        }
        return text;
    }
}
