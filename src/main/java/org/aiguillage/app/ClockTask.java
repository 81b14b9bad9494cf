package org.aiguillage.app;

import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Ticker;

/** {@code POST /tasks/clock?advance=PT48H}: moves the clock; answers once all that falls due on the way has fired. */
final class ClockTask extends Task {
    private final MovableClock clock;
    private final DueIndex dueIndex;
    private final Ticker ticker;

    ClockTask(MovableClock clock, DueIndex dueIndex, Ticker ticker) {
        super("clock");
        this.clock = clock;
        this.dueIndex = dueIndex;
        this.ticker = ticker;
    }

    @Override
    public synchronized void execute(Map<String, List<String>> parameters, PrintWriter output) {
        Optional<Duration> advance = parameters.getOrDefault("advance", List.of()).stream()
                .findFirst()
                .flatMap(ClockTask::duration);
        if (advance.isEmpty()) {
            throw new IllegalArgumentException("advance: a duration such as PT48H was expected");
        }
        output.println(advanceBy(advance.get()));
    }

    /** Stops at each moment that falls due on the way, so that what happens there happens at that very moment. */
    Instant advanceBy(Duration duration) {
        Instant target = clock.after(duration);
        Optional<Instant> next = dueIndex.next();
        while (next.isPresent() && !next.get().isAfter(target)) {
            clock.moveTo(next.get());
            ticker.tick(clock.instant());
            next = dueIndex.next();
        }
        clock.moveTo(target);
        return clock.instant();
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(d -> !d.isNegative());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
