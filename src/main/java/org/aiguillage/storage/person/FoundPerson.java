package org.aiguillage.storage.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aiguillage.access.Account;
import org.aiguillage.audit.Trail;
import org.aiguillage.privacy.Somebody;
import org.aiguillage.storage.row.PersonalRows;
import org.jdbi.v3.core.Handle;

/** Finds all that belongs to one human being: who is known by an address, and whatever else their accounts are known by. */
final class FoundPerson {
    private static final String ACCOUNT = Account.STREAM.key("");

    private final Handle handle;
    private final String email;
    private final Set<String> persons = new TreeSet<>();
    private final Set<String> streams = new TreeSet<>();
    private final List<String> clear = new ArrayList<>();

    FoundPerson(Handle handle, String email) {
        this.handle = handle;
        this.email = email;
    }

    Optional<Somebody> somebody() {
        handle.createQuery("select id from person where known_as = ?")
                .bind(0, PersonalRows.knownAs(email))
                .mapTo(String.class)
                .forEach(this::add);
        inClear();
        for (String stream : List.copyOf(streams)) {
            if (stream.startsWith(ACCOUNT)) {
                ofAccount(stream.substring(ACCOUNT.length()));
            }
        }
        return streams.isEmpty()
                ? Optional.empty()
                : Optional.of(new Somebody(email, persons, streams, List.copyOf(clear)));
    }

    private void add(String person) {
        if (persons.add(person)) {
            streams.addAll(streams(handle, person));
        }
    }

    static List<String> streams(Handle handle, String person) {
        return handle.createQuery("select distinct stream from personal where person_id = ?")
                .bind(0, person)
                .mapTo(String.class)
                .list();
    }

    /** In events of the time before pseudonyms. */
    private void inClear() {
        String quoted = '"' + PersonalRows.knownAs(email) + '"';
        String pattern = "%" + quoted.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        handle.createQuery("select stream, seq from event where lower(body) like ? escape '!' order by position")
                .bind(0, pattern)
                .map((row, context) -> {
                    streams.add(row.getString(1));
                    return row.getString(1) + ": event " + row.getLong(2);
                })
                .forEach(clear::add);
    }

    private void ofAccount(String id) {
        handle.createQuery("select distinct person_id from personal where stream in (?, ?)")
                .bind(0, Account.STREAM.key(id))
                .bind(1, Trail.STREAM.key(id))
                .mapTo(String.class)
                .list()
                .forEach(this::add);
    }
}
