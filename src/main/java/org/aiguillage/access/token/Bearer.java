package org.aiguillage.access.token;

import org.aiguillage.access.Account;

/** Whom a token opens, and how far. */
public record Bearer(Account account, Extent extent) {}
