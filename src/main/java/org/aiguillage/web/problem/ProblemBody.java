package org.aiguillage.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it goes over the wire (RFC 9457).
 *
 * @param possible of a 409, what the caller could do instead, though it be nothing; absent otherwise
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> possible,
        String requestId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param field path of the value as the caller wrote it */
    public record Field(String field, String message) {}

    public static ProblemBody of(Problem problem, Locale locale, String requestId) {
        Kind kind = problem.kind();
        return new ProblemBody(
                kind.type(),
                kind.title().in(locale),
                kind.status(),
                problem.detail().in(locale),
                problem.errors().stream()
                        .map(e -> new Field(e.field(), e.expected().in(locale)))
                        .toList(),
                kind == Kind.IMPOSSIBLE ? problem.possible() : null,
                requestId);
    }

    public byte[] bytes() {
        try {
            return MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
