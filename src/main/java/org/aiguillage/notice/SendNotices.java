package org.aiguillage.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends what is due while it is open, and links at any hour, one letter after the other, so that one that cannot go does not hold up the next. A letter
 * that is refused for now is tried again later, ever less often, and given up after {@link #MOST_ATTEMPTS}.
 */
final class SendNotices {
    static final int MOST_ATTEMPTS = 10;

    /** Longer than the slowest exchange with a server takes. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int LONGEST_PROBLEM = 500;

    private final Outbox outbox;
    private final WriteLetter letters;
    private final Post post;
    private final OpeningHours hours;
    private final Clock clock;

    SendNotices(Outbox outbox, WriteLetter letters, Post post, OpeningHours hours, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
        this.hours = hours;
        this.clock = clock;
    }

    /** Takes at most {@code most} notices in hand; how many. */
    int send(int most) {
        for (int taken = 0; taken < most; taken++) {
            Instant now = clock.instant();
            Optional<Notice> notice = hours.open(now) ? outbox.take(now, LEASE) : outbox.takeAtAnyHour(now, LEASE);
            if (notice.isEmpty()) {
                return taken;
            }
            send(notice.get(), now);
        }
        return most;
    }

    private void send(Notice notice, Instant now) {
        Post.Outcome outcome;
        try {
            Optional<Letter> letter = letters.write(notice, now);
            if (letter.isEmpty()) {
                outbox.drop(notice.id());
                return;
            }
            if (notice.text() == null) {
                outbox.keep(
                        notice.id(),
                        letter.get().address(),
                        kept(notice, letter.get().text()));
            }
            outcome = post.carry(letter.get());
        } catch (RuntimeException e) {
            // Whatever is wrong with this one, the others go on.
            outcome = new Post.Outcome.NotNow(e.toString());
        }
        settle(notice, outcome, now);
    }

    private void settle(Notice notice, Post.Outcome outcome, Instant now) {
        if (outcome instanceof Post.Outcome.Never it) {
            outbox.failed(notice.id(), shortened(it.problem()));
        } else if (outcome instanceof Post.Outcome.NotNow it) {
            if (notice.attempts() >= MOST_ATTEMPTS) {
                outbox.failed(notice.id(), shortened(it.problem()));
            } else {
                outbox.again(notice.id(), again(notice, now), shortened(it.problem()));
            }
        } else {
            outbox.sent(notice.id(), now);
        }
    }

    private static Notice.Text kept(Notice notice, Notice.Text text) {
        return notice.kind().opens() ? new Notice.Text(text.subject(), "") : text;
    }

    private Instant again(Notice notice, Instant now) {
        Instant next = now.plus(pause(notice.attempts()));
        return notice.kind().opens() ? next : hours.from(next);
    }

    /** One minute, then twice as long each time. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String shortened(String problem) {
        String line = OneLine.of(problem);
        return line.length() <= LONGEST_PROBLEM ? line : line.substring(0, LONGEST_PROBLEM);
    }
}
