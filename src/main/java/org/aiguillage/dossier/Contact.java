package org.aiguillage.dossier;

import org.aiguillage.journal.Identified;
import org.aiguillage.journal.Personal;
import org.aiguillage.refusal.Checks;
import org.jspecify.annotations.Nullable;

/** Whom to write to about the raise. */
public record Contact(
        @Personal(erased = Personal.NO_NAME) @Nullable String name,
        @Personal(erased = Personal.NO_EMAIL) @Nullable String email)
        implements Identified {

    public static final Contact NOTHING_YET = new Contact(null, null);

    public Contact {
        new Checks().text(name, "name", 200).email(email, "email").done();
    }
}
