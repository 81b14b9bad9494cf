package org.aiguillage.rulebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.kinds.Later;
import org.aiguillage.rulebook.source.Phrase;
import org.aiguillage.rulebook.source.WrittenRule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Compiled rules. Each question gets a session of its own, so it keeps nothing between questions. */
final class Engine {
    private final KieBase base;
    private final Map<String, RuleVoice> voices;
    private final Bounds bounds;

    Engine(KieBase base, Map<String, RuleVoice> voices, Bounds bounds) {
        this.base = WatchedNetwork.of(base);
        this.bounds = bounds;
        this.voices = voices;
    }

    /**
     * Lets the rules judge some facts.
     *
     * @throws org.aiguillage.refusal.RulesFailed when one of them reaches a limit or throws
     */
    void judge(Collection<?> facts, JudgmentSheet sheet) {
        bounds.ask(facts.size(), () -> evaluate(facts, sheet));
    }

    private void evaluate(Collection<?> facts, JudgmentSheet sheet) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("judge", sheet);
            facts.forEach(session::insert);
            session.fireAllRules(match -> speaks(match, sheet));
        } finally {
            session.dispose();
        }
    }

    private boolean speaks(Match next, JudgmentSheet sheet) {
        Watch.current().fires(next.getRule().getName());
        sheet.speaks(voice(next.getRule().getName()));
        return true;
    }

    private RuleVoice voice(String id) {
        RuleVoice voice = voices.get(id);
        if (voice == null) {
            throw new IllegalStateException("a rule fired that no file holds: " + id);
        }
        voice.fires();
        return voice;
    }

    /** A rule as it speaks: its sentences, ready to be filled. */
    static final class RuleVoice {
        private final String id;
        private final Saying sentence;
        private final @Nullable Saying remedy;
        private final int takes;
        private final Wording wording;
        private volatile boolean fired;

        RuleVoice(WrittenRule rule, Wording wording) {
            this.id = rule.id();
            this.sentence = new Saying(rule.sentence());
            this.remedy = rule.remedy() == null ? null : new Saying(rule.remedy());
            this.takes = Math.max(sentence.takes, remedy == null ? 0 : remedy.takes);
            this.wording = wording;
        }

        String id() {
            return id;
        }

        /** Whether it has ever fired. */
        boolean hasFired() {
            return fired;
        }

        private void fires() {
            if (!fired) {
                fired = true;
            }
        }

        /**
         * The values are looked at now; they are put into words when somebody reads them.
         *
         * @throws IllegalStateException when a value has no wording, as null has none, or there are too few or too many
         */
        Later<Said> later(Object... args) {
            if (args.length != takes) {
                throw new IllegalStateException(id + " takes " + takes + " values and was given " + args.length);
            }
            for (Object value : args) {
                Wording.check(value);
            }
            return new Later<>(() -> say(args));
        }

        private Said say(Object... args) {
            List<Sentence> values = Arrays.stream(args).map(wording::of).toList();
            return new Said(sentence.with(values), remedy == null ? null : remedy.with(values));
        }
    }

    /** @param remedy what would have made the difference, where the rule says it */
    record Said(Sentence sentence, @Nullable Sentence remedy) {}

    /** One sentence of a rule in both languages. */
    private static final class Saying {
        private final Phrase french;
        private final Phrase english;
        private final int takes;

        Saying(Sentence template) {
            this.french = new Phrase(template.fr());
            this.english = new Phrase(template.en());
            this.takes = Phrase.placeholders(template.fr());
        }

        Sentence with(List<Sentence> values) {
            return new Sentence(
                    french.fill(values.stream().map(Sentence::fr).toList()),
                    english.fill(values.stream().map(Sentence::en).toList()));
        }
    }
}
