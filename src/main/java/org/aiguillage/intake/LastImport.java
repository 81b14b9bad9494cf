package org.aiguillage.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.aiguillage.access.Caller;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.journal.Stream;

/** What the last import said of a thing, from the journal: a file that says it again must not undo what people did since. */
record LastImport(Journal journal) {

    /** @param content what an event says of the thing, or null for one that says nothing of it */
    <S extends Stream.State, E, C> boolean said(Stream<S, E> stream, String id, Function<E, C> content, C row) {
        List<C> imported = journal.history(stream, id).stream()
                .filter(recorded -> recorded.event().actor().equals(Caller.IMPORT.actor()))
                .map(Recorded::fact)
                .map(content)
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(imported)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1))
                .filter(row::equals)
                .isPresent();
    }
}
