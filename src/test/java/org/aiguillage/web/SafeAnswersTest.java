package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells a browser not to do, whoever gives it: a page, a call, a file, the container, the operator's port. */
class SafeAnswersTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    @RegisterExtension
    static final StartedService BEHIND_TLS = new StartedService(Map.of("mail.publicUrl", "https://aiguillage.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET /account HTTP/1.1",
                "GET /assets/aiguillage.css HTTP/1.1",
                "GET /assets/nothing.css HTTP/1.1",
                "GET /openapi.json HTTP/1.1",
                "GET /api/dossiers HTTP/1.1",
                "GET /api/nothing HTTP/1.1",
                "POST /session HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GARBAGE"
            })
    void everyAnswerIsSafe(String line) {
        isSafe(head(SERVICE.base(), line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET /healthcheck HTTP/1.1",
                "GET /metrics HTTP/1.1",
                "GET /threads HTTP/1.1",
                "GET /nothing HTTP/1.1",
                "POST /tasks/nothing HTTP/1.1",
                "POST /tasks/clock HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GARBAGE"
            })
    void soIsThatOfTheOperatorsPort(String line) {
        isSafe(head(SERVICE.admin(), line));
    }

    @Test
    void whatTheOperatorsPortRefusesIsAProblemWithoutThePageOfTheContainer() {
        for (String path : new String[] {"/nothing", "/tasks/nothing"}) {
            assertThat(send(SERVICE.admin(), "POST " + path + " HTTP/1.1")).contains("application/problem+json");
        }
    }

    @Test
    void noPageOfABrowserReachesTheOperatorsPort() {
        String answer =
                send(SERVICE.admin(), "POST /tasks/clock?advance=PT1H HTTP/1.1", "Origin: https://evil.example");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1", "GET /api/dossiers HTTP/1.1", "GARBAGE"})
    void browsersThatCameOverTlsComeBackNoOtherWay(String line) {
        assertThat(head(BEHIND_TLS.base(), line))
                .contains("strict-transport-security: max-age=31536000; includesubdomains");
        assertThat(head(SERVICE.base(), line)).doesNotContain("strict-transport-security");
    }

    private static void isSafe(String head) {
        assertThat(head)
                .contains("content-security-policy: default-src 'none'")
                .contains("base-uri 'none'", "frame-ancestors 'none'")
                .contains("x-content-type-options: nosniff", "x-frame-options: deny")
                .contains("referrer-policy: same-origin", "permissions-policy: camera=()")
                .contains("cross-origin-opener-policy: same-origin", "cross-origin-resource-policy: same-origin")
                .doesNotContain("unsafe-inline", "unsafe-eval", "\r\nserver:", "x-powered-by");
    }

    /** The status and the headers, in small letters. */
    private static String head(URI base, String line) {
        String answer = send(base, line);
        return answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    }

    private static String send(URI base, String line, String... headers) {
        String request = line + "\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\nContent-Length: 0\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
        return Wire.send(base, request.getBytes(StandardCharsets.US_ASCII));
    }
}
