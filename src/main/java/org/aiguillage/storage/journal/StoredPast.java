package org.aiguillage.storage.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aiguillage.backtest.Past;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Stream;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.routing.Referral;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.EventRows;
import org.aiguillage.storage.row.Moments;
import org.aiguillage.storage.row.PersonalFields;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The past in the journal's table, batch by batch. */
public final class StoredPast implements Past {
    private static final int BATCH = 2_000;
    private static final Map<String, Stream<?, ?>> STREAMS = Map.of(
            Dossier.STREAM.kind(),
            Dossier.STREAM,
            Referral.STREAM.kind(),
            Referral.STREAM,
            Mandate.STREAM.kind(),
            Mandate.STREAM,
            Investor.STREAM.kind(),
            Investor.STREAM);

    private final Reading reading;

    /** How the database is read. */
    public interface Reading {
        <T> T read(Function<Handle, T> query);
    }

    public StoredPast(Reading reading) {
        this.reading = reading;
    }

    @Override
    public long head() {
        return reading.read(handle -> handle.createQuery("select position from journal_head")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public int submissions(Instant from, Instant to, long head) {
        return reading.read(handle -> handle.createQuery("""
                        select count(*) from event
                        where type in ('DossierRouted', 'DossierFoundIncomplete')
                          and position <= ? and at >= ? and at < ?
                        """)
                .bind(0, head)
                .bind(1, Moments.text(from))
                .bind(2, Moments.text(to))
                .mapTo(Integer.class)
                .one());
    }

    /** What stands in the journal never changes, so the batches need not see the same moment. */
    @Override
    public void walk(long head, Witness witness) {
        for (long after = 0; after < head; after += BATCH) {
            long from = after;
            List<Event> events = reading.read(handle -> EventRows.between(handle, from, Math.min(head, from + BATCH)));
            events.forEach(event -> show(event, witness));
        }
    }

    private static void show(Event event, Witness witness) {
        int slash = event.stream().indexOf('/');
        @Nullable Stream<?, ?> stream = STREAMS.get(event.stream().substring(0, slash));
        if (stream != null) {
            String id = event.stream().substring(slash + 1);
            witness.saw(StoredJournal.stamp(id, event), Bodies.fact(stream, event, PersonalFields.Opener.NOTHING));
        }
    }
}
