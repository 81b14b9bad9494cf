package org.aiguillage.storage.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.journal.Pseudonym;
import org.aiguillage.storage.row.PersonalFields;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Checks what one stream says of persons: each text is the one that its event was chained with, or was erased on record. */
final class VerifyPersonal implements PersonalFields.Opener {
    private final Handle handle;
    private final List<String> found;
    private final String stream;
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private String place;

    private record Row(
            String person, String content, @Nullable String key) {}

    VerifyPersonal(Handle handle, List<String> found, String stream) {
        this.handle = handle;
        this.found = found;
        this.stream = stream;
        this.place = stream;
        handle.createQuery("select hmac, person_id, content, hmac_key from personal"
                        + " left join person on person.id = person_id where stream = ?")
                .bind(0, stream)
                .map((row, context) ->
                        Map.entry(row.getString(1), new Row(row.getString(2), row.getString(3), row.getString(4))))
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
    }

    /** What is asked for from now on belongs to this event. */
    VerifyPersonal at(String event) {
        place = event;
        return this;
    }

    @Override
    public Optional<String> text(Pseudonym pseudonym) {
        Row row = rows.get(pseudonym.hmac());
        boolean erased = erased(pseudonym.person());
        used.add(pseudonym.hmac());
        if (row == null) {
            if (!erased) {
                found.add(place + ": a text of person/" + pseudonym.person()
                        + " is missing, and no erasure is on record");
            }
            return Optional.empty();
        }
        if (erased) {
            found.add(place + ": a text of person/" + pseudonym.person() + " was erased, but is there");
        } else if (!matches(row, pseudonym)) {
            found.add(place + ": a text of person/" + pseudonym.person() + " is not the one that was written");
        }
        return Optional.of(row.content());
    }

    private boolean erased(String person) {
        return handle.createQuery("select 1 from erased_person where person_id = ? limit 1")
                .bind(0, person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static boolean matches(Row row, Pseudonym pseudonym) {
        try {
            return row.key() != null
                    && Pseudonym.of(row.person(), row.key(), row.content()).equals(pseudonym);
        } catch (IllegalArgumentException e) {
            return false; // The key is no longer one.
        }
    }

    /** Once every event has been read. */
    void end() {
        long strangers =
                rows.keySet().stream().filter(hmac -> !used.contains(hmac)).count();
        if (strangers > 0) {
            found.add(stream + ": " + strangers + " personal texts belong to none of its events");
        }
    }
}
