package org.aiguillage.web.sheet;

import jakarta.ws.rs.core.NewCookie;
import java.util.Locale;
import java.util.Optional;
import org.aiguillage.access.Account;

/** Who reads a page. */
public interface Reader {

    Locale language();

    /** Empty when nobody is signed in. */
    Optional<Account> account();

    /** What each form of the page must carry. */
    String formToken();

    /** What the page must set for its forms to work; nothing when the reader has it already. */
    Optional<NewCookie> cookie();
}
