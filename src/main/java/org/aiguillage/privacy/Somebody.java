package org.aiguillage.privacy;

import java.util.List;
import java.util.Set;

/**
 * Everything under which the journal knows one human being.
 *
 * @param email as it was asked for
 * @param persons as pseudonyms name them: one for each address, and one for each month of what came without an address
 * @param streams that speak of them
 * @param clear events of the time before pseudonyms, {@code stream: event n}: their chained bodies hold the address itself
 */
public record Somebody(String email, Set<String> persons, Set<String> streams, List<String> clear) {

    /** Ids of the accounts that are theirs. */
    public List<String> accounts() {
        return idsOf("account/");
    }

    /** Ids of the investors whose contact they are or were. */
    public List<String> investors() {
        return idsOf("investor/");
    }

    private List<String> idsOf(String kind) {
        return streams.stream()
                .filter(stream -> stream.startsWith(kind))
                .map(stream -> stream.substring(kind.length()))
                .sorted()
                .toList();
    }
}
