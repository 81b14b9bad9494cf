package org.aiguillage.notice;

import java.time.Clock;
import java.util.Optional;
import org.aiguillage.access.ChooseNotices;
import org.aiguillage.access.NoticeChoice;

/** Stops what a reader is sent, on the word of whoever holds the link that each message carries. */
public final class StopNotices {
    private final Stops stops;
    private final ChooseNotices chooseNotices;
    private final Clock clock;

    public StopNotices(Stops stops, ChooseNotices chooseNotices, Clock clock) {
        this.stops = stops;
        this.chooseNotices = chooseNotices;
        this.clock = clock;
    }

    /** Whether a link leads to a reader. */
    public boolean knows(String token) {
        return stops.reader(token).isPresent();
    }

    /** Stops all messages to the reader of a link; false when it leads to none. Stopping twice is stopping once. */
    public boolean stop(String token) {
        Optional<String> reader = stops.reader(token);
        reader.ifPresent(this::stopReader);
        return reader.isPresent();
    }

    private void stopReader(String reader) {
        if (reader.startsWith(Reader.ACCOUNT)) {
            String account = reader.substring(Reader.ACCOUNT.length());
            chooseNotices.choose(account, account, null, NoticeChoice::nothingMore);
        } else {
            stops.stop(reader, clock.instant());
        }
    }
}
