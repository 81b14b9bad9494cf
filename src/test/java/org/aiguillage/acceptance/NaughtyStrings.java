package org.aiguillage.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The big list of naughty strings: texts that have broken other programs (see its licence beside it). */
final class NaughtyStrings {
    private NaughtyStrings() {}

    static List<String> all() {
        try (InputStream list =
                Objects.requireNonNull(NaughtyStrings.class.getResourceAsStream("big-list-of-naughty-strings.json"))) {
            return List.of(new ObjectMapper().readValue(list, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of each so many, in the order of the list. */
    static List<String> oneOf(int each) {
        List<String> all = all();
        return IntStream.range(0, all.size())
                .filter(i -> i % each == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** The list in pieces of so many. */
    static List<List<String>> pieces(List<String> strings, int size) {
        return IntStream.iterate(0, from -> from < strings.size(), from -> from + size)
                .mapToObj(from -> strings.subList(from, Math.min(strings.size(), from + size)))
                .toList();
    }
}
