package org.aiguillage.app.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.aiguillage.app.backtest.ChildFailed;
import org.aiguillage.app.backtest.ChildJvm;
import org.aiguillage.governance.CandidateCheck;
import org.aiguillage.json.DomainJson;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.rulebook.Proof;
import org.aiguillage.rulebook.Rulebook;
import org.aiguillage.rulebook.source.Finding;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.style.HouseStyle;

/**
 * Reads a version here, then compiles it and plays its scenarios apart, where a rule that takes all memory or all time harms
 * nobody.
 */
public final class ProveRules implements CandidateCheck {
    public static final String ERRAND = "prove-rules";

    /** Several times what the shipped rules need. */
    private static final ChildJvm.Limits LIMITS = new ChildJvm.Limits(256, Duration.ofSeconds(60));

    /** Where the problem is not in one file. */
    private static final String WHOLE = "rules";

    private static final ObjectMapper JSON = DomainJson.mapper();

    /** One at a time: side by side they take each other's time, and none ends within its limit. */
    private final Semaphore turn = new Semaphore(1, true);

    private final ChildJvm.Limits limits;

    public ProveRules() {
        this(LIMITS);
    }

    public ProveRules(ChildJvm.Limits limits) {
        this.limits = limits;
    }

    record Files(Map<String, String> files) {}

    record Found(List<FieldError> problems) {}

    @Override
    public List<FieldError> problems(Map<String, String> files) {
        try {
            HouseStyle.checked(new TreeMap<>(files));
            return apart(files);
        } catch (RulebookError e) {
            return errors(e.findings());
        } catch (ChildFailed e) {
            return List.of(new FieldError(WHOLE, e.sentence()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Sentence stopped = new Sentence("la vérification a été interrompue", "the check was interrupted");
            return List.of(new FieldError(WHOLE, stopped));
        }
    }

    private List<FieldError> apart(Map<String, String> files) throws InterruptedException {
        List<FieldError> problems = new ArrayList<>();
        turn.acquire();
        try {
            ChildJvm.run(
                    ERRAND,
                    new Files(new TreeMap<>(files)),
                    limits,
                    answer -> problems.addAll(
                            JSON.convertValue(answer, Found.class).problems()));
        } finally {
            turn.release();
        }
        return List.copyOf(problems);
    }

    /** What the child does. */
    public static void errand(JsonNode input, Consumer<Object> answer) {
        Map<String, String> files = JSON.convertValue(input, Files.class).files();
        answer.accept(new Found(errors(findings(files))));
    }

    private static List<Finding> findings(Map<String, String> files) {
        try {
            return Proof.of(Rulebook.of(files)).problems();
        } catch (RulebookError e) {
            return e.findings();
        }
    }

    /** Each under its place: {@code routing/holds.drl:12}. */
    static List<FieldError> errors(List<Finding> findings) {
        return findings.stream()
                .map(f -> new FieldError(f.line() > 0 ? f.file() + ":" + f.line() : f.file(), f.what()))
                .toList();
    }
}
