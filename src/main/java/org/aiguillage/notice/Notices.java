package org.aiguillage.notice;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.aiguillage.access.Accounts;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.routing.Referrals;

/**
 * Tells people what concerns them: decides from the journal, writes, sends. Its cost follows what has happened and what is due,
 * not what is open.
 */
public final class Notices {
    private static final int MOST_EVENTS = 500;
    private static final int MOST_LETTERS = 50;

    private final Journal journal;
    private final Outbox outbox;
    private final ReadJournal reading;
    private final DecideDigests digests;
    private final SendNotices sending;
    private final OpeningHours hours;
    private final Clock clock;

    /** What is known of everything, for those who decide and write. */
    public record Sources(
            Journal journal,
            Accounts accounts,
            Dossiers dossiers,
            Referrals referrals,
            Mandates mandates,
            Flags flags,
            Pipeline pipeline,
            FlagClock flagClock,
            Timekeeper timekeeper,
            Links links) {}

    /**
     * @param calendar whose opening hours count
     * @param home address of this service as its readers reach it, without a slash at the end
     */
    public Notices(
            Sources from, Outbox outbox, Stops stops, Post post, WorkingCalendar calendar, URI home, Clock clock) {
        Readers readers = new Readers(from.accounts(), from.dossiers(), from.mandates(), stops);
        WriteText texts = new WriteText(
                from.dossiers(), from.referrals(), from.mandates(), from.flags(), from.flagClock(), from.timekeeper());
        WriteDigest digestTexts =
                new WriteDigest(from.pipeline(), from.dossiers(), from.flagClock(), from.timekeeper());
        this.journal = from.journal();
        this.outbox = outbox;
        this.clock = clock;
        this.hours = new OpeningHours(calendar);
        this.digests = new DecideDigests(outbox, readers, hours);
        this.reading = new ReadJournal(
                from.journal(), new Concerns(from.dossiers(), from.referrals(), from.flags()), readers, outbox, hours);
        this.sending = new SendNotices(
                outbox,
                new WriteLetter(
                        from.journal(),
                        readers,
                        stops,
                        texts,
                        digestTexts,
                        new WriteLink(from.links(), home),
                        calendar,
                        home),
                post,
                hours,
                clock);
    }

    /** The first time, begins where the journal ends: nobody is sent what happened before there was anybody to tell it. */
    public void begin() {
        outbox.begin(new Place(journal.position(), digests.before(clock.instant())));
        outbox.release(clock.instant());
    }

    /** Tells what there is to tell now, in bounded steps; what is left is next at once. */
    public synchronized void tell() {
        reading.read(MOST_EVENTS);
        digests.decide(clock.instant());
        sending.send(MOST_LETTERS);
    }

    /** When there is something to tell again; never before {@code now}. */
    public synchronized Instant next(Instant now) {
        if (!reading.atTheEnd()) {
            return now;
        }
        Instant earliest = Stream.concat(Stream.of(digests.next()), outbox.next().stream())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant inHours = hours.from(later(earliest, now));
        return outbox.nextAtAnyHour()
                .map(due -> later(due, now))
                .filter(due -> due.isBefore(inHours))
                .orElse(inHours);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
