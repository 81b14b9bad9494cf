package org.aiguillage.storage.verify;

import java.util.List;
import java.util.Map;
import org.aiguillage.storage.row.PersonalRows;
import org.jdbi.v3.core.Handle;

/** Checks the persons themselves: each is known as what the journal calls it, and nothing is kept of who was erased. */
final class VerifyPeople {
    private final Handle handle;
    private final List<String> found;

    VerifyPeople(Handle handle, List<String> found) {
        this.handle = handle;
        this.found = found;
    }

    void run() {
        handle.createQuery(
                        "select distinct stream from personal"
                                + " where not exists (select 1 from event where event.stream = personal.stream) order by stream")
                .mapTo(String.class)
                .forEach(stream -> found.add(stream + ": has personal texts, but no event"));
        handle.createQuery("select id from person where id in (select person_id from erased_person) order by id")
                .mapTo(String.class)
                .forEach(id -> found.add("person/" + id + ": was erased, but its key is there"));
        handle.createQuery("select id, known_as from person order by id")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(person -> check(person.getKey(), person.getValue()));
    }

    private void check(String id, String knownAs) {
        boolean known = handle
                .createQuery("select stream, content from personal where person_id = ?")
                .bind(0, id)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .anyMatch(
                        row -> knownAs.equals(PersonalRows.knownAs(row.getValue())) || hasMonth(row.getKey(), knownAs));
        if (!known) {
            found.add("person/" + id + ": is known as somebody of whom the journal does not speak");
        }
    }

    private boolean hasMonth(String stream, String knownAs) {
        return knownAs.startsWith(stream + "#")
                && handle.createQuery("select 1 from event where stream = ? and substr(at, 1, 7) = ? limit 1")
                        .bind(0, stream)
                        .bind(1, knownAs.substring(stream.length() + 1))
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
    }
}
