package org.aiguillage.access.token;

import java.time.Instant;
import org.aiguillage.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token opens, and how far.
 *
 * @param until when it will open nothing any more; null for the token that an account was opened with
 */
public record Bearer(
        Account account, Extent extent, @Nullable Instant until) {}
