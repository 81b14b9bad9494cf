package org.aiguillage.web.sheet;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;

/**
 * Fields of a form that hold a list, one item a line, of numbers in which spaces do not count.
 *
 * @param fields by name
 */
public record Lines(Set<String> fields) {
    private static final Pattern ITEM = Pattern.compile("(.+)\\[(\\d{1,6})]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final int QUOTED = 40;
    private static final int FEW = 5;

    /** The form with each list as the API has it. */
    public MultivaluedMap<String, String> apart(MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> apart = new MultivaluedHashMap<>(form);
        fields.stream().filter(form::containsKey).forEach(field -> apart.put(field, items(form, field)));
        return apart;
    }

    /** What was wrong with the items of a list, said at their field with the very lines, once for all of which it is said. */
    public Invalid named(Invalid invalid, MultivaluedMap<String, String> form) {
        List<FieldError> errors = new ArrayList<>();
        Map<FieldError, List<String>> lines = new LinkedHashMap<>();
        Map<String, List<String>> given = new HashMap<>();
        for (FieldError error : invalid.errors()) {
            Matcher place = ITEM.matcher(error.field());
            if (place.matches() && fields.contains(place.group(1))) {
                List<String> items = given.computeIfAbsent(place.group(1), field -> written(form, field));
                String line = line(items, Integer.parseInt(place.group(2)));
                lines.computeIfAbsent(new FieldError(place.group(1), error.expected()), list -> new ArrayList<>())
                        .add(line);
            } else {
                errors.add(error);
            }
        }
        lines.forEach(
                (error, wrong) -> errors.add(new FieldError(error.field(), quoting(begun(wrong), error.expected()))));
        return new Invalid(errors);
    }

    /** Whoever mends these sees what is wrong with the others. */
    private static String begun(List<String> lines) {
        String first = String.join(", ", lines.subList(0, Math.min(FEW, lines.size())));
        return lines.size() <= FEW ? first : first + ", …";
    }

    private static Sentence quoting(String lines, Sentence expected) {
        return new Sentence(lines + " : " + expected.fr(), lines + ": " + expected.en());
    }

    /** Enough to find the line by. */
    private static String line(List<String> items, int index) {
        String line = index < items.size() ? items.get(index) : "";
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }

    /** Blank lines are none. */
    private static List<String> written(MultivaluedMap<String, String> form, String field) {
        return items(form, field).stream().filter(item -> !item.isBlank()).toList();
    }

    private static List<String> items(MultivaluedMap<String, String> form, String field) {
        String text = form.getFirst(field);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\n,;]"))
                        .map(line -> BLANKS.matcher(line).replaceAll(""))
                        .toList();
    }
}
