package org.aiguillage.observatory;

import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param sort name of a sort key, a minus before it for descending; null for the list's own order
 * @param cursor the {@code next} of the page before
 */
public record PageRequest(
        @Nullable String sort, int limit, @Nullable String cursor) {
    public static final int MOST = 200;
    public static final int USUAL = 50;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new Invalid("limit", Expected.between(1, MOST));
        }
    }
}
