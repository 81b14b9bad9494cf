package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aiguillage.app.AiguillageApplication;
import org.aiguillage.app.AiguillageConfiguration;

/** The real application, started in this process on ports of its own, and called over HTTP. */
final class Service implements AutoCloseable {
    static final String ADMIN = "an-administrator-token-for-tests-0123456789";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DropwizardTestSupport<AiguillageConfiguration> support;

    private Service(DropwizardTestSupport<AiguillageConfiguration> support) {
        this.support = support;
    }

    /** What came back: an absent or empty body is a missing node. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        Answer ok(int expected) {
            assertThat(status).as(raw.body()).isEqualTo(expected);
            return this;
        }

        String text(String pointer) {
            return body.at(pointer).asText();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** Starts on the database in {@code folder}, with a clock that stands at {@code clock}. */
    static Service start(Path folder, String clock) {
        return start(folder, Map.of("clock", clock));
    }

    static Service start(Path folder, Map<String, String> settings) {
        Map<String, String> all = new java.util.HashMap<>(Map.of(
                "server.applicationConnectors[0].port",
                "0",
                "server.adminConnectors[0].port",
                "0",
                "database.url",
                "jdbc:sqlite:" + folder.resolve("aiguillage.db"),
                "demo",
                "false",
                "adminToken",
                ADMIN,
                "mail.outbox",
                folder.resolve("outbox").toString(),
                "vault.file",
                folder.resolve("vault.key").toString()));
        all.putAll(settings);
        ConfigOverride[] overrides = all.entrySet().stream()
                .map(e -> ConfigOverride.config(e.getKey(), e.getValue()))
                .toArray(ConfigOverride[]::new);
        DropwizardTestSupport<AiguillageConfiguration> support =
                new DropwizardTestSupport<>(AiguillageApplication.class, "config.yml", overrides);
        try {
            support.before();
        } catch (Exception e) {
            throw new IllegalStateException("the service did not start", e);
        }
        return new Service(support);
    }

    /** The classes that answer calls and show pages. */
    List<Class<?>> resources() {
        return support.getEnvironment().jersey().getResourceConfig().getClasses().stream()
                .filter(it -> it.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .toList();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + support.getLocalPort() + path);
    }

    Answer get(String token, String path) {
        return send(request(token, path).GET());
    }

    Answer post(String token, String path, String json) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    Answer put(String token, String path, String etag, String json) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    Answer upload(String token, String dossier, String kind) {
        String boundary = "----aiguillage";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + kind
                + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\n\r\n--" + boundary + "--\r\n";
        return send(request(token, "/api/dossiers/" + dossier + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Moves the clock, as an operator does; everything due on the way has fired when this returns. */
    void advance(Duration duration) {
        task("clock?advance=" + duration).ok(200);
    }

    /** Any request, on the address of the service. */
    Answer call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url(path)).method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Runs a task on the admin port, as an operator does. */
    Answer task(String task) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + support.getAdminPort() + "/tasks/" + task))
                .POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(url(path)).header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        support.after();
    }
}
