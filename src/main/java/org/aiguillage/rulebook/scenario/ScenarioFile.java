package org.aiguillage.rulebook.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.source.Problems;
import org.jspecify.annotations.Nullable;

/** One file of scenarios: a list, each with its situation in both languages, its differences, and who speaks. */
final class ScenarioFile {
    private static final ObjectReader WRITTEN =
            Scenarios.YAML.readerFor(Written.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String file;
    private final Problems problems;

    private ScenarioFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param speaks one id, or a list of them */
    record Written(
            @Nullable String fr,
            @Nullable String en,
            @Nullable ObjectNode with,
            @Nullable JsonNode speaks,
            @Nullable JsonNode silent) {}

    static List<Scenario> read(String file, String text, Problems problems) {
        return new ScenarioFile(file, problems).scenarios(text);
    }

    private List<Scenario> scenarios(String text) {
        List<Scenario> scenarios = new ArrayList<>();
        int line = 1;
        try (JsonParser parser = Scenarios.YAML.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                problems.add(file, "a list of scenarios was expected");
                return scenarios;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                line = parser.currentTokenLocation().getLineNr();
                scenarios.add(scenario(line, WRITTEN.readValue(parser)));
            }
        } catch (JsonProcessingException e) {
            problems.add(file, Math.max(line, line(e)), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }

    private Scenario scenario(int line, Written written) {
        Sentence situation = new Sentence(words(written.fr(), "fr", line), words(written.en(), "en", line));
        Set<String> speak = ids(written.speaks());
        if (speak.isEmpty()) {
            problems.add(file, line, "\"" + situation.en() + "\" names no rule that speaks");
        }
        Map<String, JsonNode> differences = new LinkedHashMap<>();
        if (written.with() != null) {
            written.with().properties().forEach(it -> differences.put(it.getKey(), it.getValue()));
        }
        return new Scenario(file, line, situation, differences, speak, ids(written.silent()));
    }

    private String words(@Nullable String text, String language, int line) {
        if (text == null || text.isBlank()) {
            problems.add(file, line, "this scenario does not tell its situation in words: " + language);
            return "";
        }
        return text;
    }

    private static Set<String> ids(@Nullable JsonNode written) {
        Set<String> ids = new LinkedHashSet<>();
        if (written != null && written.isArray()) {
            written.forEach(id -> ids.add(id.asText()));
        } else if (written != null) {
            ids.add(written.asText());
        }
        return ids;
    }

    static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }
}
