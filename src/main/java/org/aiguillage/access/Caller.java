package org.aiguillage.access;

/**
 * On whose behalf something is done.
 *
 * @param actor what the journal writes down: an account's id, or {@code system} or {@code imported}
 * @param scope what the caller may see
 */
public record Caller(String actor, Scope scope) {
    public static final Caller SYSTEM = new Caller("system", Scope.ALL);
    public static final Caller IMPORT = new Caller("imported", Scope.ALL);
}
