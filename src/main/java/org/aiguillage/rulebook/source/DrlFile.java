package org.aiguillage.rulebook.source;

import java.util.List;
import org.aiguillage.language.Sentence;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/** One file of rules, read but not compiled. */
public final class DrlFile {

    private final String file;
    private final String text;
    private final Problems problems;

    private DrlFile(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The package that the rules of a file belong to: its folder under {@code rules}. */
    public static String packageOf(String file) {
        return "rules." + file.substring(0, file.indexOf('/'));
    }

    public static int lineAt(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    public static List<WrittenRule> read(String file, String text, Problems problems) {
        return new DrlFile(file, text, problems).rules();
    }

    private List<WrittenRule> rules() {
        PackageDescr parsed = parse(file, text, problems);
        return parsed == null
                ? List.of()
                : parsed.getRules().stream().map(this::written).toList();
    }

    /** What the parser makes of a file; null when it finds errors, which go to {@code problems}. */
    public static @Nullable PackageDescr parse(String file, String text, Problems problems) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(null, text);
            parser.getErrors().stream()
                    .filter(ParserError.class::isInstance)
                    .map(ParserError.class::cast)
                    .forEach(error -> problems.add(file, error.getRow(), error.getMessage()));
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            problems.add(file, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private WrittenRule written(RuleDescr rule) {
        Sentence sentence = new Sentence(sentence(rule, "fr"), sentence(rule, "en"));
        sameValues(rule, sentence);
        return new WrittenRule(
                rule.getName(),
                file,
                rule.getLine(),
                rule.getConsequenceLine(),
                sentence,
                remedy(rule),
                toStartup(rule));
    }

    private @Nullable Sentence remedy(RuleDescr rule) {
        if (rule.getAnnotation("frRemedy") == null && rule.getAnnotation("enRemedy") == null) {
            return null;
        }
        Sentence remedy = new Sentence(sentence(rule, "frRemedy"), sentence(rule, "enRemedy"));
        sameValues(rule, remedy);
        return remedy;
    }

    /** A value in it could be a figure of the investor's own. */
    private @Nullable Sentence toStartup(RuleDescr rule) {
        if (rule.getAnnotation("frStartup") == null && rule.getAnnotation("enStartup") == null) {
            return null;
        }
        Sentence told = new Sentence(sentence(rule, "frStartup"), sentence(rule, "enStartup"));
        if (Phrase.placeholders(told.fr()) + Phrase.placeholders(told.en()) > 0) {
            problems.add(file, rule.getLine(), rule.getName() + " tells a startup a value, words alone were expected");
        }
        return told;
    }

    private void sameValues(RuleDescr rule, Sentence sentence) {
        if (Phrase.placeholders(sentence.fr()) != Phrase.placeholders(sentence.en())) {
            problems.add(file, rule.getLine(), rule.getName() + " does not use the same {0}, {1}, … in both languages");
        }
    }

    private String sentence(RuleDescr rule, String language) {
        AnnotationDescr annotation = rule.getAnnotation(language);
        String value = annotation == null ? "" : unquoted(String.valueOf(annotation.getSingleValue()));
        if (value.isBlank()) {
            problems.add(file, rule.getLine(), rule.getName() + " has no sentence @" + language + "(\"…\")");
        }
        return value;
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).translateEscapes()
                : value;
    }
}
