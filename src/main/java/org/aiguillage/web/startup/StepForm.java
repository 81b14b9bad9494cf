package org.aiguillage.web.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.dossier.Raise;
import org.aiguillage.json.DomainJson;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.input.FormTree;
import org.aiguillage.web.sheet.Filled;

/** The fields of a step as people write them: amounts in groups of three digits, companies one a line. */
final class StepForm {
    private static final ObjectMapper MAPPER = DomainJson.mapper();
    private static final String COMPETITORS = "company.competitors";
    private static final List<String> AMOUNTS = List.of(
            "ask.amount", "ask.minimum", "ask.committed", "ask.preMoney", "traction.arr", "traction.monthlyBurn");
    private static final Pattern ITEM = Pattern.compile("company\\.competitors\\[(\\d{1,6})]");
    private static final int QUOTED = 40;
    private static final String NARROW_NO_BREAK_SPACE = "\u202f";

    private StepForm() {}

    /** A form that shows a raise. */
    static Filled showing(Raise raise) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        FormTree.flatten(MAPPER.valueToTree(raise), values);
        AMOUNTS.forEach(field -> values.computeIfPresent(field, (name, all) -> List.of(grouped(all.get(0)))));
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putAll(values);
        fields.putSingle(COMPETITORS, String.join("\n", values.getOrDefault(COMPETITORS, List.of())));
        return Filled.sent(fields);
    }

    /** The same form as it was sent, to be shown again. */
    static Filled sent(Form form) {
        return Filled.sent(form.asMap());
    }

    /**
     * The raise with what was sent.
     *
     * @throws org.aiguillage.refusal.Invalid naming each field that does not fit
     */
    static Raise over(Raise raise, Form form) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putAll(form.asMap());
        String competitors = fields.getFirst(COMPETITORS);
        if (competitors != null) {
            fields.put(COMPETITORS, lines(competitors));
        }
        return Filled.sent(fields).over(raise);
    }

    /** What was wrong, with the very line where a list of them was given. */
    static Invalid named(Invalid invalid, Form form) {
        String competitors = form.asMap().getFirst(COMPETITORS);
        return new Invalid(invalid.errors().stream()
                .map(error -> competitors == null ? error : line(error, lines(competitors)))
                .toList());
    }

    /** Enough to find the line by. */
    private static String begun(String line) {
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }

    private static FieldError line(FieldError error, List<String> lines) {
        Matcher place = ITEM.matcher(error.field());
        if (!place.matches()) {
            return error;
        }
        List<String> given = lines.stream().filter(line -> !line.isBlank()).toList();
        int at = Integer.parseInt(place.group(1));
        String line = at < given.size() ? begun(given.get(at)) : "";
        Sentence expected = error.expected();
        return new FieldError(COMPETITORS, new Sentence(line + " : " + expected.fr(), line + ": " + expected.en()));
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\n,;]"))
                .map(line -> line.replaceAll("[\\s\\u00a0\\u202f]", ""))
                .toList();
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(\\d)(?=(\\d{3})+$)", "$1" + NARROW_NO_BREAK_SPACE);
    }
}
