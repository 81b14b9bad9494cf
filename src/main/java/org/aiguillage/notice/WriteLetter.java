package org.aiguillage.notice;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.jspecify.annotations.Nullable;

/** Makes a letter of a notice: addressed to its reader, in the reader's language, with the link that stops all of them. */
final class WriteLetter {
    private final Journal journal;
    private final Readers readers;
    private final Stops stops;
    private final WriteText texts;
    private final WriteDigest digests;
    private final WriteLink links;
    private final WorkingCalendar calendar;
    private final URI home;

    /** @param home address of this service as its readers reach it, without a slash at the end */
    WriteLetter(
            Journal journal,
            Readers readers,
            Stops stops,
            WriteText texts,
            WriteDigest digests,
            WriteLink links,
            WorkingCalendar calendar,
            URI home) {
        this.journal = journal;
        this.readers = readers;
        this.stops = stops;
        this.texts = texts;
        this.digests = digests;
        this.links = links;
        this.calendar = calendar;
        this.home = home;
    }

    /** None when there is nobody to tell, or nothing left to say. What was written once is not written again. */
    Optional<Letter> write(Notice notice, Instant now) {
        return readers.find(notice.reader())
                .filter(reader -> wants(reader, notice.kind()))
                .flatMap(reader -> write(notice, reader, now));
    }

    private static boolean wants(Reader reader, Kind kind) {
        return kind.opens()
                || (kind == Kind.DIGEST ? reader.told().digest() : reader.told().immediate());
    }

    private Optional<Letter> write(Notice notice, Reader reader, Instant now) {
        Words words = new Words(reader.told().language().locale(), calendar);
        if (notice.kind().opens()) {
            return links.write(notice, reader, words).map(text -> letter(notice, reader, text, now, null));
        }
        URI stop = URI.create(home + "/notices/stop/" + stops.token(reader.stopKey()));
        Optional<Notice.Text> text = notice.text() != null
                ? Optional.of(notice.text())
                : content(notice, reader, words, now).map(it -> framed(it, reader, words, stop));
        return text.map(it -> letter(notice, reader, it, now, stop));
    }

    private static Letter letter(Notice notice, Reader reader, Notice.Text text, Instant now, @Nullable URI stop) {
        return new Letter(
                notice.id(),
                OneLine.of(reader.name()),
                reader.address(),
                reader.told().language(),
                text,
                now,
                stop);
    }

    private Optional<Notice.Text> content(Notice notice, Reader reader, Words words, Instant now) {
        if (notice.kind() == Kind.DIGEST) {
            return digests.write(reader, words, now);
        }
        List<Event> event = journal.after(notice.position() - 1, 1);
        Happening happening = event.isEmpty() ? null : Happening.of(journal, event.get(0));
        return happening == null ? Optional.empty() : texts.write(notice, happening, reader, words, now);
    }

    private Notice.Text framed(Notice.Text content, Reader reader, Words words, URI stop) {
        String why = reader.hasAccount() ? "why.account" : "why." + reader.role();
        return new Notice.Text(
                content.subject(),
                String.join(
                        "\n",
                        words.get("greeting", OneLine.of(reader.name())),
                        "",
                        content.body(),
                        "",
                        words.get("open", home.toString()),
                        "",
                        "-- ",
                        words.get(why),
                        words.get("stop", stop.toString()),
                        ""));
    }
}
