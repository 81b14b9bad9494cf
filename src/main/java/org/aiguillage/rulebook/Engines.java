package org.aiguillage.rulebook;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aiguillage.rulebook.Engine.RuleVoice;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.WrittenRule;
import org.jspecify.annotations.Nullable;

/** The rules of one version, compiled once, from which an engine is made for each question that only some rules answer. */
final class Engines {
    private final List<WrittenRule> rules;
    private final CompiledRules compiled;
    private final Map<String, RuleVoice> voices;
    private final Supplier<Bounds> fresh;
    private final Map<String, Bounds> bounds = new ConcurrentHashMap<>();

    private Engines(
            List<WrittenRule> rules, CompiledRules compiled, Map<String, RuleVoice> voices, Supplier<Bounds> fresh) {
        this.rules = rules;
        this.compiled = compiled;
        this.voices = voices;
        this.fresh = fresh;
    }

    /**
     * @param bounds one for each folder, so that a rule of one keeps no other from answering
     * @throws RulebookError when a rule does not compile
     */
    static Engines compile(
            SortedMap<String, String> files, List<WrittenRule> rules, Wording wording, Supplier<Bounds> bounds) {
        Map<String, RuleVoice> voices = rules.stream()
                .map(rule -> new RuleVoice(rule, wording))
                .collect(Collectors.toUnmodifiableMap(RuleVoice::id, Function.identity()));
        return new Engines(rules, RuleCompiler.compile(files, rules), voices, bounds);
    }

    /** The rules of one folder alone. */
    Engine folder(String name) {
        return only(rules.stream()
                .filter(rule -> rule.folder().equals(name))
                .map(WrittenRule::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The ids of the rules that have ever fired. */
    Set<String> fired() {
        return voices.values().stream()
                .filter(RuleVoice::hasFired)
                .map(RuleVoice::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Has a question answered that the rules of one folder may be asked about several times, under their bounds as a whole.
     *
     * @param facts how many it is about
     * @throws org.aiguillage.refusal.RulesFailed when it reached a limit or threw
     */
    <T> T ask(String folder, int facts, Supplier<T> question) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        bounds(folder).ask(facts, () -> answer.set(question.get()));
        return requireNonNull(answer.get(), "a question that did not fail has an answer");
    }

    private Bounds bounds(String folder) {
        return bounds.computeIfAbsent(folder, name -> fresh.get());
    }

    /** @param ids of rules of one folder */
    Engine only(Set<String> ids) {
        String folder = rules.stream()
                .filter(rule -> ids.contains(rule.id()))
                .map(WrittenRule::folder)
                .findFirst()
                .orElse("");
        return new Engine(compiled.only(ids), voices, bounds(folder));
    }
}
