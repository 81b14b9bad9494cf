package org.aiguillage.web.api.account;

import org.aiguillage.refusal.Checks;

/** Of whom a caller speaks. In a body, for an address in a URL would end up in logs. */
record PersonAsked(String email) {
    PersonAsked {
        new Checks().required(email, "email").email(email, "email").done();
    }
}
