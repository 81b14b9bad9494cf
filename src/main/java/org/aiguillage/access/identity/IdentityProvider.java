package org.aiguillage.access.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Another service, at which people prove who they are. */
public interface IdentityProvider {

    /** What one try is known by: secrets that nobody can guess, good for this try and this browser alone. */
    record Attempt(String state, String nonce, String verifier) {}

    /**
     * Who somebody is, as the other service says.
     *
     * @param subject its name for the person, which it never gives to anybody else
     * @param verifiedEmail an address that it has verified; null when it says nothing of the kind
     */
    record Proof(String issuer, String subject, @Nullable String verifiedEmail) {}

    /**
     * Where a browser goes to begin.
     *
     * @throws IdentityFailed AWAY when the other service cannot be reached
     */
    URI ask(Attempt attempt);

    /**
     * What came of it.
     *
     * @param code that the browser brought back
     * @throws IdentityFailed AWAY when the other service cannot be reached, NOT_PROVEN when what it says does not hold
     */
    Proof proof(String code, Attempt attempt);
}
