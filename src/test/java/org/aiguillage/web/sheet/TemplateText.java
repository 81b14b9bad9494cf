package org.aiguillage.web.sheet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a template of jte without its code: what is left is HTML, with a blank where the code stood. */
final class TemplateText {
    private static final Pattern LINE = Pattern.compile("@(?:import|param)[^\\n]*|<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("@(?:if|elseif|for|template[\\w.]*)\\(");
    private static final Pattern WORD = Pattern.compile("@(?:else|endif|endfor|raw|endraw)\\b");
    private static final Pattern VALUE = Pattern.compile("(?:\\$unsafe|[$!])\\{");

    private final String source;
    private final StringBuilder html = new StringBuilder();

    /** How many parentheses were open in the calls around the content that is being read. */
    private final Deque<Integer> calls = new ArrayDeque<>();

    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    static String of(String source) {
        TemplateText text = new TemplateText(LINE.matcher(source).replaceAll(" "));
        text.read();
        return text.html.toString();
    }

    private void read() {
        while (at < source.length()) {
            if (here(VALUE)) {
                skip('{', '}', 1);
            } else if (here(CALL)) {
                code(1);
            } else if (!here(WORD)) {
                char c = source.charAt(at++);
                if (c == '`' && !calls.isEmpty()) {
                    code(calls.pop());
                } else {
                    html.append(c);
                }
            }
        }
    }

    /** Passes over what stands here, where it does. */
    private boolean here(Pattern pattern) {
        Matcher matcher = pattern.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        html.append(' ');
        return true;
    }

    /** The arguments of a call, up to its end or to content that it is given. */
    private void code(int open) {
        int depth = open;
        while (depth > 0) {
            char c = source.charAt(at++);
            if (c == '"') {
                string();
            } else if (c == '@' && source.charAt(at) == '`') {
                at++;
                calls.push(depth);
                return;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
    }

    private void skip(char opening, char closing, int open) {
        int depth = open;
        while (depth > 0) {
            char c = source.charAt(at++);
            if (c == '"') {
                string();
            }
            depth += c == opening ? 1 : c == closing ? -1 : 0;
        }
    }

    private void string() {
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
