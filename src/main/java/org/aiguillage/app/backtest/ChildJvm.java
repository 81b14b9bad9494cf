package org.aiguillage.app.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.aiguillage.app.AiguillageApplication;
import org.aiguillage.json.DomainJson;

/**
 * Does an errand in a JVM of its own, with bounds of memory and time: what goes wrong there goes wrong there alone. The
 * input goes in as one line of JSON, answers come back as lines of JSON; nothing stands on the command line. The child ends
 * when it is done, when its time is over, when the calling thread is interrupted, and when this process ends in any way.
 */
public final class ChildJvm {
    private static final ObjectMapper JSON = DomainJson.mapper();
    private static final int LONGEST_COMPLAINT = 4_000;
    private static final String OWN_SETTINGS = "AIGUILLAGE_";

    private ChildJvm() {}

    /** @param time of the clock on the wall */
    public record Limits(int heapMegabytes, Duration time) {
        private static final Duration SHORT = Duration.ofMinutes(5);

        /** Compiling thoroughly doubles the processor time of an errand of seconds; only one that may take minutes does it. */
        private List<String> compiler() {
            return time.compareTo(SHORT) > 0 ? List.of() : List.of("-XX:TieredStopAtLevel=1");
        }
    }

    /**
     * @param errand one of {@link ChildErrands}
     * @param answer is given each answer as it comes, on another thread; when it throws, the child is ended
     * @throws ChildFailed when the errand was not done
     * @throws InterruptedException when this thread was interrupted; the child has ended then
     */
    public static void run(String errand, Object input, Limits limits, Consumer<JsonNode> answer)
            throws InterruptedException {
        Process child = start(errand, limits);
        try {
            CompletableFuture<Void> written = apart("input", () -> write(child, input));
            CompletableFuture<String> complaint = apart("complaint", () -> complaint(child));
            CompletableFuture<Void> answered = apart("answers", () -> answers(child, answer));
            if (!child.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw ChildFailed.tooLong(limits);
            }
            answered.join();
            requireDone(child.exitValue(), limits, complaint.join());
            written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly().waitFor();
        }
    }

    private static void requireDone(int status, Limits limits, String complaint) {
        if (status == ChildErrands.OUT_OF_MEMORY) {
            throw ChildFailed.outOfMemory(limits);
        } else if (status != 0) {
            throw ChildFailed.brokeOff(status, complaint);
        }
    }

    public static Process start(String errand, Limits limits) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr"));
        command.addAll(limits.compiler());
        for (String property : List.of("org.sqlite.tmpdir", "java.io.tmpdir")) {
            String value = System.getProperty(property);
            if (value != null) {
                command.add("-D" + property + "=" + value);
            }
        }
        command.addAll(List.of(AiguillageApplication.class.getName(), ChildErrands.COMMAND, errand));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith(OWN_SETTINGS));
        builder.environment().put("CLASSPATH", classPath());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("no child could be started", e);
        }
    }

    /** Where this program's classes are: some who start it load them by a class loader of their own. */
    private static String classPath() {
        if (!(ChildJvm.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        List<String> places = new ArrayList<>();
        for (URL url : loader.getURLs()) {
            try {
                places.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("not a place of classes: " + url, e);
            }
        }
        return String.join(File.pathSeparator, places);
    }

    private interface Part<T> {
        T run() throws IOException;
    }

    private static <T> CompletableFuture<T> apart(String name, Part<T> part) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(part.run());
                    } catch (IOException | RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                },
                "child-" + name);
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    /** Leaves the stream open: its end tells the child that nobody waits any more. */
    private static Void write(Process child, Object input) throws IOException {
        OutputStream in = child.getOutputStream();
        in.write(JSON.writeValueAsBytes(input));
        in.write('\n');
        in.flush();
        return null;
    }

    private static String complaint(Process child) throws IOException {
        StringBuilder said = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(child.getErrorStream(), StandardCharsets.UTF_8))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                said.append((char) c);
                if (said.length() > 2 * LONGEST_COMPLAINT) {
                    said.delete(0, LONGEST_COMPLAINT);
                }
            }
        }
        return said.substring(Math.max(0, said.length() - LONGEST_COMPLAINT)).strip();
    }

    private static Void answers(Process child, Consumer<JsonNode> answer) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                answer.accept(read(line));
            }
        } catch (RuntimeException e) {
            child.destroyForcibly();
            throw e;
        }
        return null;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the child answered with something else than JSON", e);
        }
    }
}
