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

    /** Whether this is the account itself, or the region, which may do everything on anyone's behalf. */
    public boolean mayActFor(String accountId) {
        return actor.equals(accountId) || scope instanceof Scope.Region;
    }

    /** Whether an actor in the journal is somebody's account, rather than the service or an import. */
    public static boolean isPerson(String actor) {
        return !actor.equals(SYSTEM.actor) && !actor.equals(IMPORT.actor);
    }
}
