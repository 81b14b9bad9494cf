package org.aiguillage.web.api.call;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.aiguillage.language.Sentence;
import org.aiguillage.web.language.AcceptedLanguage;

/** The language in which one caller reads sentences. */
public record Language(Locale locale) {

    public static Language of(HttpHeaders headers) {
        return new Language(AcceptedLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    public String of(Sentence sentence) {
        return sentence.in(locale);
    }
}
