package org.aiguillage.storage.row;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.journal.Identified;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Pseudonym;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The texts that the pseudonyms of one stream stand for, and the keys of the persons that they are about. */
public final class PersonalRows {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int MONTH = "uuuu-MM".length();

    private PersonalRows() {}

    /** @param key of the HMAC, in hexadecimal */
    record Known(String id, String key) {}

    /** Puts apart what an event of a stream says of persons. */
    public static PersonalFields.Sealer sealer(Handle handle, String stream, Instant at) {
        return (holder, text) -> {
            Known person = known(handle, knownAs(holder, stream, at));
            Pseudonym pseudonym = Pseudonym.of(person.id(), person.key(), text);
            handle.execute(
                    "insert into personal (stream, hmac, person_id, content) values (?, ?, ?, ?) on conflict do nothing",
                    stream,
                    pseudonym.hmac(),
                    person.id(),
                    text);
            return pseudonym;
        };
    }

    /** The name under which a person is found again. */
    public static String knownAs(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Who has given no address is another person in another stream or month, so that time alone can erase it. */
    private static String knownAs(@Nullable Object holder, String stream, Instant at) {
        String email = holder instanceof Identified identified ? identified.email() : null;
        return email == null ? stream + "#" + Moments.text(at).substring(0, MONTH) : knownAs(email);
    }

    private static Known known(Handle handle, String knownAs) {
        return handle.createQuery("select id, hmac_key from person where known_as = ?")
                .bind(0, knownAs)
                .map((row, context) -> new Known(row.getString(1), row.getString(2)))
                .findOne()
                .orElseGet(() -> met(handle, knownAs));
    }

    private static Known met(Handle handle, String knownAs) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Known person = new Known(Ids.next(), HexFormat.of().formatHex(key));
        handle.execute(
                "insert into person (id, known_as, hmac_key) values (?, ?, ?)", person.id(), knownAs, person.key());
        return person;
    }

    /** Finds the texts of one stream; they are read once, when the first is asked for. */
    public static PersonalFields.Opener opener(Handle handle, String stream) {
        Map<String, String> texts = new HashMap<>();
        return pseudonym -> {
            if (texts.isEmpty()) {
                texts.putAll(texts(handle, stream));
            }
            return Optional.ofNullable(texts.get(pseudonym.hmac()));
        };
    }

    private static Map<String, String> texts(Handle handle, String stream) {
        return handle.createQuery("select hmac, content from personal where stream = ?")
                .bind(0, stream)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
