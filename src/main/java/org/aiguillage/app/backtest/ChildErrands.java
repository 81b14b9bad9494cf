package org.aiguillage.app.backtest;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.aiguillage.app.rules.ProveRules;
import org.aiguillage.json.DomainJson;
import org.slf4j.LoggerFactory;

/** The other side of {@link ChildJvm}: does one errand and ends. */
public final class ChildErrands {
    /** Not among the commands of the help: only this program calls it. */
    public static final String COMMAND = "child-errand";

    /** How the JVM ends when {@code -XX:+ExitOnOutOfMemoryError} ends it. */
    static final int OUT_OF_MEMORY = 3;

    static final int FAILED = 1;
    public static final int ORPHANED = 4;

    private static final ObjectMapper JSON = DomainJson.mapper();
    private static final Map<String, Errand> ERRANDS =
            Map.of(ProveRules.ERRAND, ProveRules::errand, BacktestProcess.ERRAND, BacktestProcess::errand);

    private ChildErrands() {}

    @FunctionalInterface
    interface Errand {
        /** @param answer takes each answer, to be sent as JSON at once */
        void run(JsonNode input, Consumer<Object> answer) throws Exception;
    }

    /** Does the errand and ends this JVM. Whatever else prints on standard output is sent to standard error. */
    public static void run(String name) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BootstrapLogging.bootstrap(Level.WARN);
        int status = FAILED;
        try {
            Errand errand = ERRANDS.get(name);
            if (errand == null) {
                throw new IllegalArgumentException("there is no errand " + name);
            }
            JsonNode input = JSON.readTree(firstLine(System.in));
            endWithTheParent();
            errand.run(input, answer -> send(answers, answer));
            status = 0;
        } catch (Exception e) {
            LoggerFactory.getLogger(ChildErrands.class).error("The errand {} was not done", name, e);
        }
        answers.flush();
        Runtime.getRuntime().halt(status);
    }

    private static String firstLine(InputStream in) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private static void send(PrintStream answers, Object answer) {
        try {
            answers.println(JSON.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }

    /** Nothing more ever comes in, so an end of the input is the end of the parent. */
    private static void endWithTheParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // what comes is not read
                        }
                    } catch (IOException e) {
                        // the parent is gone as well
                    }
                    Runtime.getRuntime().halt(ORPHANED);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
