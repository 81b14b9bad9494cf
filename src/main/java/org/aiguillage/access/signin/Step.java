package org.aiguillage.access.signin;

import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Token;
import org.jspecify.annotations.Nullable;

/** Where somebody who is signing in stands. */
public sealed interface Step {

    /** All is proven. */
    record In(Account account) implements Step {}

    /**
     * All is proven, and a second factor was set up.
     *
     * @param codes its recovery codes, shown this once
     */
    record FactorSet(Account account, List<String> codes) implements Step {}

    /**
     * A code of the second factor is asked for.
     *
     * @param again whether the last one was wrong
     */
    record CodeAsked(Account account, Token ticket, boolean again) implements Step {}

    /**
     * A second factor is to be set up: its first code is asked for.
     *
     * @param again whether the last one was wrong
     */
    record FactorAsked(Account account, Token ticket, Factor factor, boolean again) implements Step {}

    /**
     * What was given opens nothing.
     *
     * @param accountId whom it was tried on; for the audit, never for the one who tried
     */
    record Refused(@Nullable String accountId) implements Step {}

    /** It has to be begun again: too slow, or too many wrong codes. */
    record Over() implements Step {}

    /** Too many are coming in at this moment. */
    record Busy() implements Step {}
}
