package org.aiguillage.web.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.dossier.Raise;
import org.aiguillage.json.DomainJson;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.input.FormTree;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Lines;

/** The fields of a step as people write them: amounts in groups of three digits, companies one a line. */
final class StepForm {
    private static final ObjectMapper MAPPER = DomainJson.mapper();
    private static final String COMPETITORS = "company.competitors";
    private static final List<String> AMOUNTS = List.of(
            "ask.amount", "ask.minimum", "ask.committed", "ask.preMoney", "traction.arr", "traction.monthlyBurn");
    private static final Lines LISTS = new Lines(Set.of(COMPETITORS));
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
        return Filled.sent(LISTS.apart(form.asMap())).over(raise);
    }

    /** What was wrong, with the very lines where a list of them was given. */
    static Invalid named(Invalid invalid, Form form) {
        return LISTS.named(invalid, form.asMap());
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(\\d)(?=(\\d{3})+$)", "$1" + NARROW_NO_BREAK_SPACE);
    }
}
