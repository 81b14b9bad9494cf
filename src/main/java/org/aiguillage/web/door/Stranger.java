package org.aiguillage.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Locale;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.web.language.AcceptedLanguage;
import org.aiguillage.web.sheet.Reader;

/** Somebody who asks for what is no page of ours, and so has not been looked at. */
record Stranger(HttpServletRequest request) implements Reader {

    @Override
    public Locale language() {
        return AcceptedLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @Override
    public Optional<Account> account() {
        return Optional.empty();
    }

    @Override
    public String formToken() {
        return "";
    }

    @Override
    public Optional<NewCookie> cookie() {
        return Optional.empty();
    }
}
