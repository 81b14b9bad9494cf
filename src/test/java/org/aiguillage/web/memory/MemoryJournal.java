package org.aiguillage.web.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.journal.Stream;
import org.aiguillage.json.DomainJson;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** A journal in memory: one writer at a time, and nothing stays of a change that fails. */
final class MemoryJournal implements Journal {
    private final ObjectMapper mapper = DomainJson.mapper();
    private final Clock clock;
    private final List<Recorded<?>> events = new ArrayList<>();
    private final Map<String, Stream.State> states = new LinkedHashMap<>();
    private @Nullable Change current;

    MemoryJournal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized <T> T change(String actor, Function<Change, T> work) {
        if (current != null) {
            return work.apply(current);
        }
        int size = events.size();
        Map<String, Stream.State> before = new LinkedHashMap<>(states);
        boolean done = false;
        current = new Writing(actor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            T result = work.apply(current);
            done = true;
            return result;
        } finally {
            current = null;
            if (!done) {
                events.subList(size, events.size()).clear();
                states.clear();
                states.putAll(before);
            }
        }
    }

    private final class Writing implements Change {
        private final String actor;
        private final Instant at;

        Writing(String actor, Instant at) {
            this.actor = actor;
            this.at = at;
        }

        @Override
        public Instant at() {
            return at;
        }

        @Override
        public String actor() {
            return actor;
        }

        @Override
        public <S extends Stream.State, E> S begin(Stream<S, E> stream, String id, E event) {
            return write(stream, id, null, event);
        }

        @Override
        public <S extends Stream.State, E> S append(Stream<S, E> stream, S before, E event) {
            if (!before.equals(states.get(stream.key(before.id())))) {
                throw Refused.stale();
            }
            return write(stream, before.id(), before, event);
        }

        private <S extends Stream.State, E> S write(Stream<S, E> stream, String id, @Nullable S before, E event) {
            String key = stream.key(id);
            long seq = before == null ? 1 : before.version() + 1;
            List<Event> past = of(key, 0, Integer.MAX_VALUE);
            String previous =
                    past.isEmpty() ? HashChain.START : past.get(past.size() - 1).hash();
            String type = event.getClass().getSimpleName();
            Event bare = new Event(events.size() + 1L, key, seq, type, at, actor, json(event), previous, "");
            Event whole =
                    new Event(bare.position(), key, seq, type, at, actor, bare.body(), previous, bare.expectedHash());
            events.add(new Recorded<>(whole, event));
            S after = stream.fold().after(before, event, new Stream.Stamp(id, seq, at, actor));
            states.put(key, after);
            return after;
        }
    }

    synchronized <S extends Stream.State> List<S> all(Stream<S, ?> stream) {
        return states.entrySet().stream()
                .filter(e -> e.getKey().startsWith(stream.kind() + "/"))
                .map(e -> stream.state().cast(e.getValue()))
                .toList();
    }

    synchronized <S extends Stream.State> Optional<S> find(Stream<S, ?> stream, String id) {
        return Optional.ofNullable(states.get(stream.key(id))).map(stream.state()::cast);
    }

    @Override
    public synchronized List<Event> of(String stream, long afterSeq, int limit) {
        return events.stream()
                .map(Recorded::event)
                .filter(e -> e.stream().equals(stream) && e.seq() > afterSeq)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized <S extends Stream.State, E> List<Recorded<E>> history(Stream<S, E> stream, String id) {
        return events.stream()
                .filter(r -> r.event().stream().equals(stream.key(id)))
                .map(r -> new Recorded<>(r.event(), stream.events().cast(r.fact())))
                .toList();
    }

    @Override
    public synchronized Instant lastInstant() {
        return events.isEmpty()
                ? Instant.EPOCH
                : events.get(events.size() - 1).event().at();
    }

    private String json(Object event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
