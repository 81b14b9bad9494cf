package org.aiguillage.journal;

import org.jspecify.annotations.Nullable;

/** A record whose {@link Personal} fields are about somebody who is known by an e-mail address. */
public interface Identified {
    @Nullable
    String email();
}
