package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** An answer that turns something down: a problem with its headers, whatever went wrong. */
final class Refusal {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String text;
    private final int status;
    private final JsonNode problem;

    /** @param text the whole answer as it came over the wire */
    Refusal(String text) {
        this.text = text;
        assertThat(text)
                .startsWith("HTTP/1.1 ")
                .doesNotContain("<html", "jetty", "Jetty", "Exception", "org.aiguillage");
        int blank = text.indexOf("\r\n\r\n");
        String head = text.substring(0, blank).toLowerCase(Locale.ROOT);
        assertThat(head)
                .contains("content-type: application/problem+json", "x-request-id: ", "x-content-type-options: nosniff")
                .contains("content-security-policy: default-src 'none'", "cache-control: no-store")
                .doesNotContain("\r\nserver:");
        status = Integer.parseInt(text.substring(9, 12));
        problem = json(text.substring(blank + 4));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).startsWith("/problems/");
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty();
        assertThat(head)
                .contains("x-request-id: " + problem.path("requestId").asText().toLowerCase(Locale.ROOT));
    }

    Refusal hasStatus(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    Refusal isClientError() {
        assertThat(status).as(text).isBetween(400, 499);
        return this;
    }

    Refusal names(String field) {
        assertThat(problem.path("errors").findValuesAsText("field"))
                .as(text)
                .anySatisfy(named -> assertThat(named).startsWith(field));
        return this;
    }

    /** @param fields in the order of the alphabet */
    Refusal namesExactly(String... fields) {
        assertThat(problem.path("errors").findValuesAsText("field").stream().sorted())
                .as(text)
                .containsExactly(fields);
        return this;
    }

    String text() {
        return text;
    }

    private static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }
}
