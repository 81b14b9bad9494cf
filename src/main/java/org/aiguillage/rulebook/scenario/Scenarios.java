package org.aiguillage.rulebook.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.aiguillage.json.DomainJson;
import org.aiguillage.rulebook.source.Problems;

/** All scenarios of a rules folder, and the base from which each differs. */
public final class Scenarios {
    static final ObjectMapper YAML = DomainJson.strict(new ObjectMapper(
            YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build()));
    private static final String FOLDER = "scenarios/";
    private static final String BASE = FOLDER + "base.yml";

    private final ObjectNode base;
    private final List<Scenario> all;

    private Scenarios(ObjectNode base, List<Scenario> all) {
        this.base = base;
        this.all = List.copyOf(all);
    }

    /** What is wrong goes to {@code problems}; the scenarios that could be read come back. */
    public static Scenarios read(SortedMap<String, String> files, Problems problems) {
        List<Scenario> all = new ArrayList<>();
        files.forEach((file, text) -> {
            if (file.startsWith(FOLDER) && !file.equals(BASE)) {
                all.addAll(ScenarioFile.read(file, text, problems));
            }
        });
        return new Scenarios(base(files.getOrDefault(BASE, ""), problems), all);
    }

    public List<Scenario> all() {
        return all;
    }

    /** @throws Unclear when the differences cannot be applied to the base, or do not make a situation */
    public Situation situation(Scenario scenario) {
        ObjectNode tree = base.deepCopy();
        scenario.differences().forEach((path, value) -> put(tree, path, value));
        return read(tree);
    }

    /** The base itself: a plain dossier before a plain mandate. */
    public Situation plain() {
        return read(base);
    }

    private static ObjectNode base(String text, Problems problems) {
        try {
            if (YAML.readTree(text) instanceof ObjectNode base) {
                read(base);
                return base;
            }
            problems.add(BASE, "a plain dossier and a plain mandate were expected, from which scenarios differ");
        } catch (JsonProcessingException e) {
            problems.add(BASE, ScenarioFile.line(e), e.getOriginalMessage());
        } catch (Unclear e) {
            problems.add(BASE, String.valueOf(e.getMessage()));
        }
        return YAML.createObjectNode();
    }

    private static void put(ObjectNode tree, String path, JsonNode value) {
        ObjectNode node = tree;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode next = node.path(names[i]);
            if (next.isMissingNode() || next.isNull()) {
                node = node.putObject(names[i]);
            } else if (next instanceof ObjectNode below) {
                node = below;
            } else {
                throw new Unclear(path + " is not below " + names[i], null);
            }
        }
        node.set(names[names.length - 1], value);
    }

    private static Situation read(ObjectNode tree) {
        try {
            return YAML.treeToValue(tree, Situation.class);
        } catch (JsonProcessingException e) {
            throw new Unclear(e.getOriginalMessage().lines().findFirst().orElse("not a situation"), e);
        }
    }

    /** A scenario that describes no situation. */
    public static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unclear(String message, @org.jspecify.annotations.Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
