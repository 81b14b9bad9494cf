package org.aiguillage.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.access.Caller;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.jspecify.annotations.Nullable;

/** Erases what has been kept for as long as it is needed. */
public final class Retention {
    private final Journal journal;
    private final People people;
    private final Periods periods;

    public Retention(Journal journal, People people, Periods periods) {
        this.journal = journal;
        this.people = people;
        this.periods = periods;
    }

    /**
     * How long things are kept; null is for ever.
     *
     * @param contacts of a dossier, once it is closed
     * @param accounts names and addresses of an account, once it is closed
     * @param addresses from which somebody signed in or was refused, by whole months
     * @param messages that were sent, or given up
     */
    public record Periods(
            @Nullable Period contacts,
            @Nullable Period accounts,
            @Nullable Period addresses,
            @Nullable Period messages) {}

    /**
     * @param persons whose time is over
     * @param messages how many go
     */
    public record Outcome(List<People.Due> persons, int messages) {}

    /** What would go now. */
    public Outcome due() {
        Instant now = journal.now();
        Instant messages = before(now, periods.messages());
        return new Outcome(persons(now), messages == null ? 0 : people.messages(messages));
    }

    /** Erases what is due, all of it or nothing. */
    public Outcome erase() {
        return journal.change(Caller.SYSTEM.actor(), change -> {
            List<People.Due> due = persons(change.at());
            Set<String> persons = due.stream().map(People.Due::person).collect(Collectors.toSet());
            if (!persons.isEmpty()) {
                change.begin(
                        Erasure.STREAM, Ids.next(), new ErasureEvent.PersonsErased(Erasure.Why.RETENTION, persons));
                people.erase(persons);
            }
            Instant messages = before(change.at(), periods.messages());
            return new Outcome(due, messages == null ? 0 : people.dropMessages(messages));
        });
    }

    private List<People.Due> persons(Instant now) {
        Instant addresses = before(now, periods.addresses());
        return people.due(
                before(now, periods.contacts()),
                before(now, periods.accounts()),
                addresses == null ? null : YearMonth.from(addresses.atZone(ZoneOffset.UTC)));
    }

    private static @Nullable Instant before(Instant now, @Nullable Period period) {
        return period == null ? null : now.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}
