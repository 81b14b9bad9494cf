package org.aiguillage.web;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.app.AiguillageApplication;
import org.aiguillage.app.AiguillageConfiguration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the real application, on a database of its own and a clock that stands, for one test class. */
public final class StartedService implements RunningService, BeforeAllCallback, AfterAllCallback {
    private static final String ADMIN_TOKEN = "a-token-for-the-regional-staff-of-tests";
    private static final String MONDAY_MORNING = "2026-07-06T08:00:00Z";

    private final Path folder = folder();
    private final DropwizardTestSupport<AiguillageConfiguration> support;

    public StartedService() {
        this(Map.of());
    }

    /** @param settings in place of the usual ones, by their path in {@code config.yml} */
    public StartedService(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.applicationConnectors[0].port",
                "0",
                "server.adminConnectors[0].port",
                "0",
                "database.url",
                database(),
                "mail.outbox",
                folder.resolve("outbox").toString(),
                "vault.file",
                folder.resolve("vault.key").toString(),
                "demo",
                "false",
                "adminToken",
                ADMIN_TOKEN,
                "clock",
                MONDAY_MORNING));
        all.putAll(settings);
        this.support = new DropwizardTestSupport<>(
                AiguillageApplication.class,
                "config.yml",
                all.entrySet().stream()
                        .map(setting -> ConfigOverride.config(setting.getKey(), setting.getValue()))
                        .toArray(ConfigOverride[]::new));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("aiguillage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        support.before();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        support.after();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + support.getLocalPort());
    }

    /** The URL of its database. */
    String database() {
        return "jdbc:sqlite:" + folder.resolve("aiguillage.db");
    }

    /** The operator's port. */
    URI admin() {
        return URI.create("http://127.0.0.1:" + support.getAdminPort());
    }

    @Override
    public String adminToken() {
        return ADMIN_TOKEN;
    }

    @Override
    public void pass(Duration time) {
        URI clock = URI.create(admin() + "/tasks/clock?advance=" + time);
        HttpRequest advance = HttpRequest.newBuilder(clock)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .sendAsync(advance, HttpResponse.BodyHandlers.ofString())
                .join();
        if (answer.statusCode() != 200) {
            throw new AssertionError("the clock did not move: " + answer.body());
        }
    }
}
