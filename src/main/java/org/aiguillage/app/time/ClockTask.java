package org.aiguillage.app.time;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * {@code POST /tasks/clock?advance=PT48H}: moves the clock; answers once all that falls due on the way has fired. A servlet,
 * for the tasks of Dropwizard cannot answer 400.
 */
public final class ClockTask extends HttpServlet {
    public static final String PATH = "/tasks/clock";

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final transient Passage passage;

    public ClockTask(Passage passage) {
        this.passage = passage;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] given = request.getParameterValues("advance");
        Optional<Duration> advance = given != null && given.length == 1 ? duration(given[0]) : Optional.empty();
        response.setContentType("text/plain;charset=utf-8");
        if (advance.isPresent()) {
            response.getWriter().println(advanceBy(advance.get()));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.getWriter().println("advance: one duration from PT0S to P3650D was expected, such as PT48H");
        }
    }

    private synchronized Instant advanceBy(Duration advance) {
        passage.to(passage.clock().after(advance));
        return passage.clock().instant();
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(d -> !d.isNegative() && d.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
