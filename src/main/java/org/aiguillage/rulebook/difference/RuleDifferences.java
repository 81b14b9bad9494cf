package org.aiguillage.rulebook.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aiguillage.governance.Difference.Kind;
import org.aiguillage.governance.Difference.RuleChange;
import org.aiguillage.governance.Difference.RuleText;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.source.DrlFile;
import org.aiguillage.rulebook.source.Phrase;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.WrittenRule;

/** Rules added, removed and changed: their sentence, their condition, their judgment. Where they stand is no change. */
final class RuleDifferences {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PARTS = Pattern.compile("\\bwhen\\b(.*?)\\bthen\\b(.*)\\bend\\b");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*");

    private RuleDifferences() {}

    static List<RuleChange> between(SortedMap<String, String> from, SortedMap<String, String> to) {
        Map<String, RuleText> before = rules(from);
        Map<String, RuleText> after = rules(to);
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            RuleText old = before.get(id);
            RuleText now = after.get(id);
            if (old == null && now != null) {
                changes.add(new RuleChange(Kind.ADDED, id, List.of(), null, now, added(id, now)));
            } else if (now == null && old != null) {
                changes.add(new RuleChange(Kind.REMOVED, id, List.of(), old, null, removed(id, old)));
            } else if (now != null && old != null && !what(old, now).isEmpty()) {
                changes.add(new RuleChange(Kind.CHANGED, id, what(old, now), old, now, changed(id, old, now)));
            }
        }
        return changes;
    }

    private static Map<String, RuleText> rules(SortedMap<String, String> files) {
        Map<String, RuleText> rules = new TreeMap<>();
        files.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                List<WrittenRule> written = DrlFile.read(file, text, new Problems());
                for (int i = 0; i < written.size(); i++) {
                    int end = i + 1 < written.size() ? written.get(i + 1).line() : Integer.MAX_VALUE;
                    rules.put(
                            written.get(i).id(),
                            text(written.get(i), lines(text, written.get(i).line(), end)));
                }
            }
        });
        return rules;
    }

    /** The lines of a rule, without its annotations and comments. */
    private static String lines(String text, int from, int before) {
        return text.lines()
                .skip(from)
                .limit(Math.max(0, before - 1L - from))
                .filter(line -> !line.startsWith("@"))
                .map(line -> COMMENT.matcher(line).replaceAll(""))
                .collect(Collectors.joining(" "));
    }

    private static RuleText text(WrittenRule rule, String body) {
        Matcher parts = PARTS.matcher(body);
        boolean found = parts.find();
        Sentence remedy = rule.remedy();
        return new RuleText(
                rule.file(),
                Phrase.unfilled(rule.sentence()),
                remedy == null ? null : Phrase.unfilled(remedy),
                rule.toStartup(),
                found ? oneLine(parts.group(1)) : "",
                oneLine(found ? parts.group(2) : body));
    }

    private static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static List<String> what(RuleText old, RuleText now) {
        List<String> what = new ArrayList<>();
        add(what, "SENTENCE", old.sentence().equals(now.sentence()));
        add(what, "CONDITION", old.condition().equals(now.condition()));
        add(what, "JUDGMENT", old.judgment().equals(now.judgment()));
        add(what, "REMEDY", Objects.equals(old.remedy(), now.remedy()));
        add(what, "STARTUP", Objects.equals(old.toStartup(), now.toStartup()));
        return what;
    }

    private static void add(List<String> what, String part, boolean same) {
        if (!same) {
            what.add(part);
        }
    }

    private static Sentence added(String id, RuleText rule) {
        return new Sentence(
                "La règle " + id + " est ajoutée : « " + rule.sentence().fr() + " »",
                "Rule " + id + " is added: \"" + rule.sentence().en() + "\"");
    }

    private static Sentence removed(String id, RuleText rule) {
        return new Sentence(
                "La règle " + id + " est supprimée : « " + rule.sentence().fr() + " »",
                "Rule " + id + " is removed: \"" + rule.sentence().en() + "\"");
    }

    private static Sentence changed(String id, RuleText old, RuleText now) {
        StringBuilder fr = new StringBuilder("La règle " + id + " change");
        StringBuilder en = new StringBuilder("Rule " + id + " changes");
        String separator = " : ";
        if (!old.sentence().equals(now.sentence())) {
            fr.append(separator)
                    .append(quoted(
                            "sa phrase",
                            old.sentence().fr(),
                            "devient",
                            now.sentence().fr()));
            en.append(": ")
                    .append(quotedEn(
                            "its sentence", old.sentence().en(), now.sentence().en()));
            separator = " ; ";
        }
        if (!old.condition().equals(now.condition())) {
            fr.append(separator).append(quoted("sa condition", old.condition(), "devient", now.condition()));
            en.append(english(separator)).append(quotedEn("its condition", old.condition(), now.condition()));
            separator = " ; ";
        }
        if (!old.judgment().equals(now.judgment())) {
            fr.append(separator).append(quoted("son avis", old.judgment(), "devient", now.judgment()));
            en.append(english(separator)).append(quotedEn("its judgment", old.judgment(), now.judgment()));
            separator = " ; ";
        }
        if (!Objects.equals(old.remedy(), now.remedy())) {
            fr.append(separator).append("ce qui aurait fait la différence est dit autrement");
            en.append(english(separator)).append("what would have made the difference is said otherwise");
            separator = " ; ";
        }
        if (!Objects.equals(old.toStartup(), now.toStartup())) {
            fr.append(separator).append("ce qu’une entreprise en lit est dit autrement");
            en.append(english(separator)).append("what a startup reads of it is said otherwise");
        }
        return new Sentence(fr.append('.').toString(), en.append('.').toString());
    }

    private static String english(String separator) {
        return separator.stripLeading();
    }

    private static String quoted(String what, String old, String verb, String now) {
        return what + " « " + old + " » " + verb + " « " + now + " »";
    }

    private static String quotedEn(String what, String old, String now) {
        return what + " \"" + old + "\" becomes \"" + now + "\"";
    }
}
