package org.aiguillage.acceptance;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aiguillage.app.AiguillageApplication;

/** The application in a process of its own, which can be killed. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final int adminPort;

    private Child(Process process, int port, int adminPort) {
        this.process = process;
        this.port = port;
        this.adminPort = adminPort;
    }

    /** Starts the service on the database in {@code folder} and waits until it answers. */
    static Child serve(Path folder) throws IOException, InterruptedException {
        return serve(folder, Map.of());
    }

    static Child serve(Path folder, Map<String, String> more) throws IOException, InterruptedException {
        int port = freePort();
        int adminPort = freePort();
        Map<String, String> environment = new HashMap<>(Map.of(
                "AIGUILLAGE_PORT",
                Integer.toString(port),
                "AIGUILLAGE_ADMIN_PORT",
                Integer.toString(adminPort),
                "AIGUILLAGE_MAIL_OUTBOX",
                folder.resolve("outbox").toString(),
                "AIGUILLAGE_KEY_FILE",
                folder.resolve("vault.key").toString(),
                "AIGUILLAGE_DEMO",
                "false",
                "AIGUILLAGE_ADMIN_TOKEN",
                Service.ADMIN,
                "AIGUILLAGE_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("aiguillage.db")));
        environment.putAll(more);
        Process process = start(environment, folder.resolve("service.log"), List.of("server", "config.yml"));
        Child child = new Child(process, port, adminPort);
        child.awaitAnswer(folder.resolve("service.log"));
        return child;
    }

    /** What a command printed, and how it ended. */
    record Ended(int status, String output) {}

    static Ended command(Map<String, String> environment, Path folder, String... arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "command", ".log");
        Process process = start(environment, log, List.of(arguments));
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(log));
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A task of the admin port. */
    URI task(String task) {
        return URI.create("http://127.0.0.1:" + adminPort + "/tasks/" + task);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Process start(Map<String, String> environment, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AiguillageApplication.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File("."));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                http.send(HttpRequest.newBuilder(url("/openapi.json")).build(), BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                Thread.sleep(50); // not listening yet
            }
        }
        throw new IllegalStateException("the service did not answer: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
