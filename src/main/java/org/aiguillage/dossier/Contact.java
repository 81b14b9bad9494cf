package org.aiguillage.dossier;

import org.aiguillage.refusal.Checks;
import org.jspecify.annotations.Nullable;

/** Whom to write to about the raise. */
public record Contact(@Nullable String name, @Nullable String email) {

    public static final Contact NOTHING_YET = new Contact(null, null);

    public Contact {
        new Checks().text(name, "name", 200).email(email, "email").done();
    }
}
