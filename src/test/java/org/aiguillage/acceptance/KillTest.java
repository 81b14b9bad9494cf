package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at random moments under a writing load, the service keeps everything that it has acknowledged. */
class KillTest {
    private static final int WRITERS = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Acknowledged versions, by dossier. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    @Test
    void threeKillsLoseNothing(@TempDir Path folder) throws Exception {
        killRepeatedly(folder, 3);
    }

    @Test
    @Tag("trial")
    void fiftyKillsLoseNothing(@TempDir Path folder) throws Exception {
        killRepeatedly(folder, 50);
    }

    private void killRepeatedly(Path folder, int kills) throws Exception {
        Random random = new Random(20260710);
        Child service = Child.serve(folder);
        try {
            for (int kill = 1; kill <= kills; kill++) {
                writeUntilKilled(service, 200 + random.nextInt(1500), kill);
                try (Storage storage = Storage.open(
                        "jdbc:sqlite:" + folder.resolve("aiguillage.db"),
                        null,
                        null,
                        Clock.systemUTC(),
                        TrialVault.VAULT)) {
                    assertThat(storage.verify()).as("after kill %d", kill).isEmpty();
                }
                service = Child.serve(folder);
                assertEveryAcknowledgedVersionIsThere(service);
                System.out.println("kill " + kill + ": " + acknowledged.size() + " acknowledged dossiers, none lost");
            }
        } finally {
            service.close();
        }
        assertThat(acknowledged).hasSizeGreaterThan(kills);
    }

    private void writeUntilKilled(Child service, int milliseconds, int round) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = round * 100_000 + writer * 10_000;
            running.add(writers.submit(() -> write(service, stop, number)));
        }
        Thread.sleep(milliseconds);
        service.kill();
        stop.set(true);
        for (Future<?> write : running) {
            write.get(30, TimeUnit.SECONDS);
        }
        writers.shutdown();
    }

    private void write(Child service, AtomicBoolean stop, int number) {
        int next = number;
        while (!stop.get()) {
            try {
                HttpResponse<String> created = send(service, "POST", "/api/dossiers", draft(next), "");
                if (created.statusCode() == 201) {
                    String id = created.body().replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
                    acknowledge(id, created);
                    HttpResponse<String> changed = send(
                            service,
                            "PUT",
                            "/api/dossiers/" + id,
                            draft(next).replace("Kill", "Changed"),
                            created.headers().firstValue("ETag").orElseThrow());
                    if (changed.statusCode() == 200) {
                        acknowledge(id, changed);
                    }
                }
                next++;
            } catch (IOException e) {
                return; // killed: what was under way was not acknowledged
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void acknowledge(String id, HttpResponse<String> response) {
        acknowledged.put(id, version(response));
    }

    private void assertEveryAcknowledgedVersionIsThere(Child service) throws IOException, InterruptedException {
        for (Map.Entry<String, Long> entry : acknowledged.entrySet()) {
            HttpResponse<String> found = send(service, "GET", "/api/dossiers/" + entry.getKey(), "", "");
            assertThat(found.statusCode()).as(entry.getKey()).isEqualTo(200);
            assertThat(version(found)).as(entry.getKey()).isGreaterThanOrEqualTo(entry.getValue());
        }
    }

    private static long version(HttpResponse<String> response) {
        return Long.parseLong(
                response.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
    }

    private static HttpResponse<String> send(Child service, String method, String path, String body, String ifMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.url(path))
                .header("Authorization", "Bearer " + Service.ADMIN)
                .method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String draft(int number) {
        return "{\"company\": {\"country\": \"BE\", \"nationalId\": \"K%d\", \"name\": \"Kill %d\"}}"
                .formatted(number, number);
    }
}
