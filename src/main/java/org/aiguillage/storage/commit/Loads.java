package org.aiguillage.storage.commit;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** How many referrals are open on each mandate. */
public final class Loads {
    private Loads() {}

    /** As of now. */
    public static Map<String, Integer> open(Handle handle) {
        return counts(handle.createQuery(
                "select mandate_id, count(*) from referral where ended_position = 0 group by mandate_id"));
    }

    /** By how much the loads have moved since, and with, a position of the journal. */
    public static Map<String, Integer> movedSince(Handle handle, long position) {
        return counts(handle.createQuery("""
                        select mandate_id, sum(n) from (
                          select mandate_id, 1 as n from referral where opened_position >= ?
                          union all
                          select mandate_id, -1 as n from referral where ended_position >= ?
                        ) moved group by mandate_id
                        """).bind(0, position).bind(1, position));
    }

    private static Map<String, Integer> counts(Query query) {
        Map<String, Integer> counts = new HashMap<>();
        query.map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
