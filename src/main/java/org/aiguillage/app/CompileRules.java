package org.aiguillage.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aiguillage.json.DomainJson;
import org.aiguillage.rulebook.Rulebook;
import org.aiguillage.rulebook.source.RulebookError;

/** Compiles a version apart, where a rule that takes all memory or all time harms nobody. */
final class CompileRules {
    static final String ERRAND = "compile-rules";

    /** Several times what the shipped rules need. */
    private static final ChildJvm.Limits LIMITS = new ChildJvm.Limits(256, Duration.ofSeconds(60));

    private static final ObjectMapper JSON = DomainJson.mapper();

    private CompileRules() {}

    record Files(Map<String, String> files) {}

    record Found(List<String> problems) {}

    /** All that is wrong with a version; empty when it compiles. */
    static List<String> problems(Map<String, String> files) throws InterruptedException {
        return problems(files, LIMITS);
    }

    static List<String> problems(Map<String, String> files, ChildJvm.Limits limits) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        ChildJvm.run(
                ERRAND,
                new Files(new LinkedHashMap<>(files)),
                limits,
                answer -> problems.addAll(JSON.convertValue(answer, Found.class).problems()));
        return List.copyOf(problems);
    }

    /** What the child does. */
    static void errand(JsonNode input, Consumer<Object> answer) {
        try {
            Rulebook.of(JSON.convertValue(input, Files.class).files());
            answer.accept(new Found(List.of()));
        } catch (RulebookError e) {
            answer.accept(new Found(e.problems()));
        }
    }
}
