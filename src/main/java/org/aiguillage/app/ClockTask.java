package org.aiguillage.app;

import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /tasks/clock?advance=PT48H}: moves the clock; answers once all that falls due on the way has fired. */
final class ClockTask extends Task {
    private final Passage passage;

    ClockTask(Passage passage) {
        super("clock");
        this.passage = passage;
    }

    @Override
    public synchronized void execute(Map<String, List<String>> parameters, PrintWriter output) {
        Duration advance = parameters.getOrDefault("advance", List.of()).stream()
                .findFirst()
                .flatMap(ClockTask::duration)
                .orElseThrow(() -> new IllegalArgumentException("advance: a duration such as PT48H was expected"));
        passage.to(passage.clock().after(advance));
        output.println(passage.clock().instant());
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(d -> !d.isNegative());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
