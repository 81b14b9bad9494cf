package org.aiguillage.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.rulebook.Engine.RuleVoice;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.source.WrittenRule;

/** The rules of one version, compiled once, from which an engine is made for each question that only some rules answer. */
final class Engines {
    private final List<WrittenRule> rules;
    private final CompiledRules compiled;
    private final Map<String, RuleVoice> voices;

    private Engines(List<WrittenRule> rules, CompiledRules compiled, Map<String, RuleVoice> voices) {
        this.rules = rules;
        this.compiled = compiled;
        this.voices = voices;
    }

    /** @throws RulebookError when a rule does not compile */
    static Engines compile(SortedMap<String, String> files, List<WrittenRule> rules, Wording wording) {
        Map<String, RuleVoice> voices = rules.stream()
                .map(rule -> new RuleVoice(rule, wording))
                .collect(Collectors.toUnmodifiableMap(RuleVoice::id, Function.identity()));
        return new Engines(rules, RuleCompiler.compile(files, rules), voices);
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

    Engine only(Set<String> ids) {
        return new Engine(compiled.only(ids), voices);
    }
}
