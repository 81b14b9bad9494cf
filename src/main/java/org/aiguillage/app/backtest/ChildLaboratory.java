package org.aiguillage.app.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.aiguillage.app.AiguillageConfiguration;
import org.aiguillage.app.command.BacktestLine;
import org.aiguillage.backtest.Laboratory;
import org.aiguillage.backtest.Question;
import org.aiguillage.json.DomainJson;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Runs back-tests in JVMs of their own, which read the database and write nothing. */
public final class ChildLaboratory implements Laboratory {
    public static final ChildJvm.Limits LIMITS = new ChildJvm.Limits(1_024, Duration.ofMinutes(15));

    private static final ObjectMapper JSON = DomainJson.mapper();

    private final AiguillageConfiguration.Database database;
    private final Function<String, Optional<Map<String, String>>> files;
    private final ChildJvm.Limits limits;
    private final boolean checked;

    /** Waits for the child, and does nothing else, so that it can be interrupted at any time. */
    private final AtomicReference<@Nullable Thread> waiting = new AtomicReference<>();

    /**
     * @param files of a version of the rulebook
     * @param checked whether candidates are new ones, which have to pass every check
     */
    public ChildLaboratory(
            AiguillageConfiguration.Database database,
            Function<String, Optional<Map<String, String>>> files,
            ChildJvm.Limits limits,
            boolean checked) {
        this.database = database;
        this.files = files;
        this.limits = limits;
        this.checked = checked;
    }

    @Override
    public void run(Question question, Receiver receiver) throws Failed {
        BacktestOrder order = new BacktestOrder(
                database.url(),
                database.user(),
                database.password(),
                question,
                files(question.candidate()),
                files(question.against()),
                checked);
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        ChildJvm.run(BacktestProcess.ERRAND, order, limits, line -> tell(line, receiver, failure));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    }
                },
                "backtest");
        waiting.set(thread);
        thread.start();
        join(thread);
        waiting.set(null);
        rethrow(failure.get());
    }

    private Map<String, String> files(String version) throws Failed {
        return files.apply(version)
                .orElseThrow(() -> new Failed(new Sentence(
                        "Le règlement " + version + " n’est pas conservé.", "Rulebook " + version + " is not kept.")));
    }

    private static void tell(JsonNode line, Receiver receiver, AtomicReference<@Nullable Exception> failure) {
        try {
            JSON.treeToValue(line, BacktestLine.class).tell(receiver);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that cannot be read", e);
        } catch (Failed e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Exception failure) throws Failed {
        if (failure instanceof Failed failed) {
            throw failed;
        } else if (failure instanceof ChildFailed child) {
            Sentence why = child.sentence();
            throw new Failed(new Sentence("L’essai a été " + why.fr() + ".", "The back-test was " + why.en() + "."));
        } else if (failure instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
    }

    @Override
    public void stop() {
        Thread thread = waiting.get();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
