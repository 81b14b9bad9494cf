package org.aiguillage.web.memory;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Turn;
import org.aiguillage.language.Sentence;

/** Flags and due moments in memory; every turn may take two days, or what was promised. */
final class MemoryDelays implements Flags, DueIndex, DelayPolicy {
    private final MemoryJournal journal;
    private final List<Due> armed = new ArrayList<>();

    MemoryDelays(MemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public Optional<Flag> find(String id, Scope scope) {
        return journal.find(Flag.STREAM, id).filter(new Sight(journal, scope)::sees);
    }

    @Override
    public List<Flag> openOf(Subject subject) {
        return journal.all(Flag.STREAM).stream()
                .filter(f -> f.open() && f.raised().subject().equals(subject))
                .toList();
    }

    @Override
    public boolean fired(Subject subject, Turn turn, Level level, Instant reached) {
        return journal.all(Flag.STREAM).stream()
                .map(Flag::raised)
                .anyMatch(r -> r.subject().equals(subject)
                        && r.visit() == turn.visit()
                        && r.level() == level
                        && r.reached().equals(reached));
    }

    @Override
    public synchronized void arm(Subject subject, List<Kind> kinds, Map<Kind, Instant> moments) {
        armed.removeIf(d -> d.subject().equals(subject) && kinds.contains(d.kind()));
        moments.forEach((kind, at) -> armed.add(new Due(subject, kind, at)));
    }

    @Override
    public synchronized List<Due> due(Instant now, int limit) {
        return armed.stream()
                .filter(d -> !d.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> next() {
        return armed.stream().map(Due::at).min(Comparator.naturalOrder());
    }

    @Override
    public synchronized boolean take(Due due) {
        return armed.remove(due);
    }

    @Override
    public Optional<String> derivedWith() {
        return Optional.of(version());
    }

    @Override
    public void derivedWith(String rulebook) {}

    @Override
    public Optional<Allowance> allowance(Turn turn, Duration day) {
        Integer promised = turn.terms().promisedDays();
        return Optional.of(new Allowance(
                day.multipliedBy(promised == null ? 2 : promised), new BigDecimal("0.8"), "delay.allowance"));
    }

    @Override
    public Optional<Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        return Optional.of(new Alert("delay." + level, new Sentence("En retard.", "Late.")));
    }

    @Override
    public String version() {
        return MemoryRules.VERSION;
    }
}
