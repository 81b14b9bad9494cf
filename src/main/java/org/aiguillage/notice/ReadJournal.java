package org.aiguillage.notice;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.access.Caller;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.jspecify.annotations.Nullable;

/** Reads on in the journal and decides who is told what. The decision and the place reached become durable together. */
final class ReadJournal {
    private final Journal journal;
    private final Concerns concerns;
    private final Readers readers;
    private final Outbox outbox;
    private final OpeningHours hours;

    ReadJournal(Journal journal, Concerns concerns, Readers readers, Outbox outbox, OpeningHours hours) {
        this.journal = journal;
        this.concerns = concerns;
        this.readers = readers;
        this.outbox = outbox;
        this.hours = hours;
    }

    /** Reads at most {@code most} events; how many. */
    int read(int most) {
        Place from = outbox.place().orElseThrow();
        List<Event> events = journal.after(from.position(), most);
        if (events.isEmpty()) {
            return 0;
        }
        Batch batch = new Batch();
        events.forEach(batch::add);
        outbox.move(from, from.at(events.get(events.size() - 1).position()), batch.found);
        return events.size();
    }

    boolean atTheEnd() {
        return journal.position() <= outbox.place().orElseThrow().position();
    }

    /** Some events in a row; the accounts are read once for all of them, and only where somebody is to be told. */
    private final class Batch {
        private final List<Notice> found = new ArrayList<>();
        private @Nullable People people;

        void add(Event event) {
            if (event.actor().equals(Caller.IMPORT.actor())) {
                return; // History from elsewhere is news to nobody.
            }
            Happening happening;
            try {
                happening = Happening.of(journal, event);
            } catch (IllegalStateException e) {
                // One event that cannot be read must not keep all later ones from being told.
                found.add(Notice.unreadable(event.position(), event.at(), String.valueOf(e.getMessage())));
                return;
            }
            if (happening != null) {
                concerns.of(happening).forEach(concern -> add(event, concern));
            }
        }

        private void add(Event event, Concern concern) {
            for (String reader : concern.audience().readers(people(), event.actor())) {
                found.add(Notice.of(
                        concern.kind(), reader, concern.about(), event.position(), event.at(), hours.from(event.at())));
            }
        }

        private People people() {
            if (people == null) {
                people = readers.people();
            }
            return people;
        }
    }
}
