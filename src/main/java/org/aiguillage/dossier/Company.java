package org.aiguillage.dossier;

import org.aiguillage.journal.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member company.
 *
 * @param key what identifies it: {@link CompanyProfile#key()}
 */
public record Company(String id, long version, String key, String name) implements Stream.State {

    public static final Stream<Company, CompanyEvent> STREAM =
            new Stream<>("company", Company.class, CompanyEvent.class, Company::after);

    private static Company after(@Nullable Company before, CompanyEvent event, Stream.Stamp stamp) {
        if (event instanceof CompanyEvent.CompanyRegistered it) {
            return new Company(stamp.id(), stamp.seq(), it.key(), it.name());
        }
        throw new IllegalStateException("unknown event " + event);
    }
}
