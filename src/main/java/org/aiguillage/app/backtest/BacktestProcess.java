package org.aiguillage.app.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.aiguillage.app.command.BacktestLine;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Judge;
import org.aiguillage.backtest.Past;
import org.aiguillage.backtest.Question;
import org.aiguillage.backtest.Result;
import org.aiguillage.backtest.RunBacktest;
import org.aiguillage.delay.Calendars;
import org.aiguillage.json.DomainJson;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.rulebook.TriedRulebook;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.storage.ReadOnlyPast;
import org.slf4j.LoggerFactory;

/** What a process that runs one back-test does: reads the database, decides, says what it finds. */
public final class BacktestProcess {
    public static final String ERRAND = "run-backtest";

    private static final ObjectMapper JSON = DomainJson.mapper();

    /** Told more often, nobody could read it. */
    private static final long BETWEEN_STEPS = Duration.ofMillis(250).toNanos();

    private BacktestProcess() {}

    static void errand(JsonNode input, Consumer<Object> answer) throws JsonProcessingException {
        BacktestOrder order = JSON.treeToValue(input, BacktestOrder.class);
        try (ReadOnlyPast past = ReadOnlyPast.open(order.database(), order.user(), order.password())) {
            Judge candidate =
                    order.checked() ? TriedRulebook.checked(order.candidate()) : TriedRulebook.kept(order.candidate());
            Judge baseline = TriedRulebook.kept(order.against());
            run(order.question(), past, baseline, candidate, answer);
        } catch (RulebookError e) {
            answer.accept(BacktestLine.failed(new Sentence(
                    "Le règlement n’est pas lisible : " + e.getMessage(),
                    "The rulebook cannot be read: " + e.getMessage())));
        } catch (RulesFailed e) {
            answer.accept(BacktestLine.failed(e.sentence()));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(BacktestProcess.class).error("The back-test broke off", e);
            answer.accept(BacktestLine.failed(new Sentence(
                    "L’essai ne va pas au bout : " + e.getMessage(),
                    "The back-test does not come to an end: " + e.getMessage())));
        }
    }

    private static void run(Question question, Past past, Judge baseline, Judge candidate, Consumer<Object> answer) {
        int total = past.submissions(question.from(), question.to(), question.head());
        answer.accept(BacktestLine.of(new Backtests.Progress(0, total)));
        AtomicLong told = new AtomicLong(System.nanoTime());
        Result result = new RunBacktest(past, new Calendars().standard()).run(question, baseline, candidate, done -> {
            if (done >= total || System.nanoTime() - told.get() > BETWEEN_STEPS) {
                told.set(System.nanoTime());
                answer.accept(BacktestLine.of(new Backtests.Progress(done, Math.max(done, total))));
            }
        });
        result.dossiers().forEach(dossier -> answer.accept(BacktestLine.of(dossier)));
        result.flags().forEach(flag -> answer.accept(BacktestLine.of(flag)));
        answer.accept(BacktestLine.of(result.finding()));
    }
}
