package org.aiguillage.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.WrittenRule;
import org.kie.api.builder.Message;

/**
 * Says where in the rule files a compile error stands. The compiler names generated sources, or no line at all; so each
 * rule is compiled alone, and what it says then belongs to that rule.
 */
final class CompileErrors {
    private static final String SOURCE_DUMP = "Java source of ";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What may be a name in a rule: short words are those of any sentence. */
    private static final Pattern WORD = Pattern.compile("\\b\\w{4,}\\b");

    private final SortedMap<String, String> files;
    private final List<WrittenRule> rules;

    CompileErrors(SortedMap<String, String> files, List<WrittenRule> rules) {
        this.files = files;
        this.rules = rules;
    }

    Problems located(List<Message> whole) {
        Problems problems = new Problems();
        Map<String, Boolean> sound = new HashMap<>();
        for (WrittenRule rule : rules) {
            if (sound.computeIfAbsent(rule.file(), this::compilesAlone)) {
                continue;
            }
            List<Message> alone = RuleCompiler.tryOut(Map.of(rule.file(), textOf(rule)));
            alone.stream()
                    .filter(m -> !m.getText().startsWith(SOURCE_DUMP))
                    .forEach(m -> problems.add(
                            rule.file(),
                            lineOf(rule, m, alone),
                            "rule \"" + rule.id() + "\": " + firstLine(m.getText())));
        }
        if (problems.none()) {
            whole.stream()
                    .filter(m -> !m.getText().startsWith(SOURCE_DUMP))
                    .forEach(m -> problems.add(m.getPath(), m.getLine(), firstLine(m.getText())));
        }
        return problems;
    }

    private boolean compilesAlone(String file) {
        return RuleCompiler.tryOut(Map.of(file, files.getOrDefault(file, ""))).isEmpty();
    }

    /** The file with every other rule blanked, so that lines keep their numbers. */
    private String textOf(WrittenRule rule) {
        String[] lines = lines(rule);
        StringBuilder text = new StringBuilder();
        int firstRule = rules.stream()
                .filter(r -> r.file().equals(rule.file()))
                .mapToInt(WrittenRule::line)
                .min()
                .orElse(1);
        int end = endOf(rule, lines.length);
        for (int line = 1; line <= lines.length; line++) {
            boolean kept = line < firstRule || (line >= rule.line() && line < end);
            text.append(kept ? lines[line - 1] : "").append('\n');
        }
        return text.toString();
    }

    private int lineOf(WrittenRule rule, Message message, List<Message> all) {
        if (!message.getPath().endsWith(".drl")) {
            String judgment = generatedLine(message, all);
            return lineWith(rule, rule.thenLine(), line -> squeezed(line).contains(judgment));
        }
        if (message.getLine() > 0) {
            return message.getLine();
        }
        return WORD.matcher(firstLine(message.getText()))
                .results()
                .map(word -> Pattern.compile("\\b" + word.group() + "\\b"))
                .map(word ->
                        lineWith(rule, rule.line(), line -> word.matcher(line).find()))
                .filter(line -> line > rule.line())
                .findFirst()
                .orElse(rule.line());
    }

    /** The first line from {@code begin} that fits; {@code begin} when none does. */
    private int lineWith(WrittenRule rule, int begin, Predicate<String> fits) {
        String[] lines = lines(rule);
        for (int line = begin + 1; line < endOf(rule, lines.length); line++) {
            if (!lines[line - 1].startsWith("@") && fits.test(lines[line - 1])) {
                return line;
            }
        }
        return begin;
    }

    private static String generatedLine(Message message, List<Message> all) {
        return all.stream()
                .map(Message::getText)
                .filter(t -> t.startsWith(SOURCE_DUMP + message.getPath()))
                .map(t -> t.substring(t.indexOf('\n') + 1).split("\n", -1))
                .filter(source -> message.getLine() >= 1 && message.getLine() <= source.length)
                .map(source -> squeezed(source[message.getLine() - 1]))
                .findFirst()
                .orElse("");
    }

    private String[] lines(WrittenRule rule) {
        return files.getOrDefault(rule.file(), "").split("\n", -1);
    }

    private int endOf(WrittenRule rule, int lines) {
        return rules.stream()
                .filter(r -> r.file().equals(rule.file()) && r.line() > rule.line())
                .mapToInt(WrittenRule::line)
                .min()
                .orElse(lines + 1);
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
