package org.aiguillage.rulebook.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.language.Sentence;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/**
 * One file of rules, read but not compiled: which rules it holds, and whether they keep to the house style. Rules state
 * judgments and nothing else, so the result cannot depend on the order in which they fire.
 */
public final class DrlFile {
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z0-9]+)+");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:");
    private static final Pattern BLOCK = Pattern.compile("\\bwhen\\b(.*?)\\bthen\\b", Pattern.DOTALL);

    private final String file;
    private final String text;
    private final Problems problems;

    private DrlFile(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The package that the rules of a file belong to: its folder under {@code rules}. */
    static String packageOf(String file) {
        return "rules." + file.substring(0, file.indexOf('/'));
    }

    public static int lineAt(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    static List<WrittenRule> read(String file, String text, Problems problems) {
        return new DrlFile(file, text, problems).rules();
    }

    private List<WrittenRule> rules() {
        DrlParser parser = new DrlParser();
        PackageDescr parsed = parse(parser);
        for (ParserError error : parser.getErrors().stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .toList()) {
            problems.add(file, error.getRow(), error.getMessage());
        }
        List<WrittenRule> rules = new ArrayList<>();
        if (parsed != null && !parser.hasErrors()) {
            onlyRules(parsed);
            parsed.getRules().forEach(rule -> rules.add(written(rule)));
        }
        return rules;
    }

    private @Nullable PackageDescr parse(DrlParser parser) {
        try {
            return parser.parse(null, text);
        } catch (DroolsParserException e) {
            problems.add(file, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void onlyRules(PackageDescr parsed) {
        if (!parsed.getName().equals(packageOf(file))) {
            problems.add(file, "package " + packageOf(file) + " was expected");
        }
        if (!parsed.getFunctions().isEmpty()
                || !parsed.getFunctionImports().isEmpty()
                || !parsed.getTypeDeclarations().isEmpty()
                || !parsed.getEnumDeclarations().isEmpty()
                || !parsed.getEntryPointDeclarations().isEmpty()
                || !parsed.getWindowDeclarations().isEmpty()
                || !parsed.getAttributes().isEmpty()) {
            problems.add(file, "only imports, the global judge and rules may stand here");
        }
    }

    private WrittenRule written(RuleDescr rule) {
        int line = rule.getLine();
        if (!ID.matcher(rule.getName()).matches()) {
            problems.add(file, line, "\"" + rule.getName() + "\" is no id such as \"routing-ticket-above-room\"");
        }
        if (!rule.getAttributes().isEmpty()) {
            problems.add(
                    file,
                    line,
                    rule.getName() + " has attributes " + rule.getAttributes().keySet() + ", a rule takes none");
        }
        judgmentsOnly(rule);
        bindsOnce(rule);
        Sentence sentence = new Sentence(sentence(rule, "fr"), sentence(rule, "en"));
        sameValues(rule, sentence);
        return new WrittenRule(rule.getName(), file, line, rule.getConsequenceLine(), sentence, remedy(rule));
    }

    private @Nullable Sentence remedy(RuleDescr rule) {
        if (rule.getAnnotation("frRemedy") == null && rule.getAnnotation("enRemedy") == null) {
            return null;
        }
        Sentence remedy = new Sentence(sentence(rule, "frRemedy"), sentence(rule, "enRemedy"));
        sameValues(rule, remedy);
        return remedy;
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

    private void judgmentsOnly(RuleDescr rule) {
        for (String statement : String.valueOf(rule.getConsequence()).split(";", -1)) {
            if (!statement.isBlank() && !statement.strip().startsWith("judge.")) {
                problems.add(
                        file,
                        rule.getConsequenceLine(),
                        rule.getName() + " does more than state judgments: " + statement.strip());
            }
        }
    }

    /** The compiler lets the second binding of a name pass, as one that is joined with nothing. */
    private void bindsOnce(RuleDescr rule) {
        Matcher block = BLOCK.matcher(text);
        int begin = offset(rule.getLine());
        if (block.find(begin)) {
            Set<String> bound = new HashSet<>();
            Matcher binding = BINDING.matcher(block.group(1));
            while (binding.find()) {
                if (!bound.add(binding.group(1))) {
                    problems.add(
                            file,
                            lineAt(text, block.start(1) + binding.start()),
                            rule.getName() + " binds " + binding.group(1) + " twice");
                }
            }
        }
    }

    private int offset(int line) {
        int offset = 0;
        for (int at = 1; at < line; at++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset;
    }
}
