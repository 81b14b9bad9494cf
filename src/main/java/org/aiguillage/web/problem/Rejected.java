package org.aiguillage.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;

/** A call turned down for what HTTP says of it, before the domain was asked. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public Rejected(Problem problem, Map<String, String> headers) {
        super(problem.detail().en());
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public Rejected(Kind kind, Sentence detail) {
        this(Problem.of(kind, detail), Map.of());
    }

    /** A rejection that names the field, header or parameter at fault. */
    public Rejected(Kind kind, String field, Sentence expected) {
        this(new Problem(kind, expected, List.of(new FieldError(field, expected)), List.of()), Map.of());
    }

    /** A rejection of what may be tried again later. */
    public static Rejected untilLater(long seconds, Sentence detail) {
        return new Rejected(Problem.of(Kind.TOO_MANY, detail), Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    public Problem problem() {
        return problem;
    }

    /** Headers that the answer must carry. */
    public Map<String, String> headers() {
        return headers;
    }
}
