package org.aiguillage.access;

import java.util.Optional;

/** What a caller has already created under an {@code Idempotency-Key}, so that a request sent twice creates once. */
@Unscoped(Unscoped.Why.KEY)
public interface Repeats {

    /**
     * @param fingerprint SHA-256 of the first request
     * @param id of what it created
     */
    record Created(String fingerprint, String id) {}

    Optional<Created> find(String accountId, String key);

    /** Joins the change under way, so that creation and key stand or fall together. */
    void remember(String accountId, String key, Created created);
}
