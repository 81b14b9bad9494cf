package org.aiguillage.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Decides once each open day, at opening, who is sent a digest. A morning that was slept through is made up for the same day. */
final class DecideDigests {
    private final Outbox outbox;
    private final Readers readers;
    private final OpeningHours hours;

    DecideDigests(Outbox outbox, Readers readers, OpeningHours hours) {
        this.outbox = outbox;
        this.readers = readers;
        this.hours = hours;
    }

    /** When the next are due. */
    Instant next() {
        return hours.openingAfter(outbox.place().orElseThrow().digestDay());
    }

    void decide(Instant now) {
        Place place = outbox.place().orElseThrow();
        if (hours.openingAfter(place.digestDay()).isAfter(now) || !hours.open(now)) {
            return;
        }
        LocalDate today = hours.day(now);
        List<Notice> digests = readers.accounts().stream()
                .filter(account -> account.told().digest())
                .map(account -> Notice.digest(Readers.key(account), today, now))
                .toList();
        outbox.move(place, place.on(today), digests);
    }

    /** The last day whose morning is past, for a service that begins now. */
    LocalDate before(Instant now) {
        LocalDate yesterday = hours.day(now).minusDays(1);
        return hours.openingAfter(yesterday).isBefore(now) ? hours.day(now) : yesterday;
    }
}
