package org.aiguillage.access;

import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody wants to find it again.
 *
 * @param name by which its owner knows it
 * @param query filter and order, as they stand in the address of the list after the question mark
 */
public record SavedView(String name, String query) {

    /** @throws org.aiguillage.refusal.Invalid naming {@code name} where none was given */
    public static SavedView of(@Nullable String name, String query) {
        new Checks().required(name, "name").done();
        return new SavedView(name == null ? "" : name, query);
    }

    public SavedView {
        new Checks()
                .required(name, "name")
                .text(name, "name", 80)
                .required(query, "query")
                .that(query == null || query.length() <= 1_000, "query", Expected.text(1_000))
                .done();
    }
}
