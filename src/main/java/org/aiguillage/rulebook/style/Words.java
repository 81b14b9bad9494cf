package org.aiguillage.rulebook.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression of a rule, word by word; a text in quotes is one word, a comment none. */
record Words(List<String> all) {
    private static final Pattern WORD = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/" // comments
                    + "|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'" // texts
                    + "|\\d+(?:\\.\\d+)?\\w?|[$\\p{L}_][$\\p{L}\\w]*" // numbers, names
                    + "|==|!=|<=|>=|\\|\\||&&|->|::|:=|\\+\\+|--|\\S",
            Pattern.DOTALL);
    private static final Set<String> LITERALS = Set.of("true", "false");

    static Words of(String expression) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(expression);
        while (matcher.find()) {
            if (!matcher.group().startsWith("//") && !matcher.group().startsWith("/*")) {
                words.add(matcher.group());
            }
        }
        return new Words(List.copyOf(words));
    }

    int size() {
        return all.size();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The word at a place; empty outside. */
    String at(int place) {
        return place >= 0 && place < all.size() ? all.get(place) : "";
    }

    boolean contains(String word) {
        return all.contains(word);
    }

    /** Names that do not come after a dot: what an expression begins with. */
    List<String> roots() {
        List<String> roots = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (isName(at(i)) && !at(i - 1).equals(".") && !LITERALS.contains(at(i))) {
                roots.add(at(i));
            }
        }
        return roots;
    }

    /** The names that it binds: {@code $c : …}. */
    List<String> bindings() {
        List<String> bindings = new ArrayList<>();
        for (int i = 0; i + 1 < size(); i++) {
            if (isName(at(i)) && (at(i + 1).equals(":") || at(i + 1).equals(":="))) {
                bindings.add(at(i));
            }
        }
        return bindings;
    }

    /** Whether it holds only where a field is one certain value. */
    boolean comparesWithLiteral() {
        int equals = all.indexOf("==");
        return equals > 0
                && equals == all.lastIndexOf("==")
                && !contains("||")
                && !contains("!")
                && ((isPath(0, equals) && isLiteral(equals + 1, size()))
                        || (isLiteral(0, equals) && isPath(equals + 1, size())));
    }

    /** Parts between these signs that stand in no bracket. */
    List<Words> split(String sign) {
        List<Words> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < size(); i++) {
            depth += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
            if (depth == 0 && at(i).equals(sign)) {
                parts.add(new Words(all.subList(begin, i)));
                begin = i + 1;
            }
        }
        parts.add(new Words(all.subList(begin, size())));
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    static boolean isName(String word) {
        return !word.isEmpty()
                && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '$' || word.charAt(0) == '_');
    }

    static boolean isType(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    private boolean isPath(int from, int to) {
        for (int i = from; i < to; i++) {
            if ((i - from) % 2 == 0 ? !isName(at(i)) : !at(i).equals(".")) {
                return false;
            }
        }
        return to > from && !isType(at(from)) && !at(from).startsWith("$");
    }

    private boolean isLiteral(int from, int to) {
        String first = at(from).equals("-") ? at(from + 1) : at(from);
        boolean one = to - from == (at(from).equals("-") ? 2 : 1);
        boolean value = !first.isEmpty() && (Character.isDigit(first.charAt(0)) || first.startsWith("\""));
        boolean constant =
                to - from == 3 && isName(first) && isType(first) && at(from + 1).equals(".");
        return (one && (value || LITERALS.contains(first))) || constant;
    }

    @Override
    public String toString() {
        return String.join(" ", all);
    }
}
