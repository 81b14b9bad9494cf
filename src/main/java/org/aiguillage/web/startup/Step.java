package org.aiguillage.web.startup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aiguillage.refusal.Refused;

/** A step of putting a dossier together, in order; each asks for what is missing under its own fields. */
enum Step {
    COMPANY("company."),
    ASK("ask."),
    TRACTION("traction."),
    CONTACT("contact.", "consent"),
    DOCUMENTS;

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    /** Its address below that of the raise. */
    String address() {
        return this == DOCUMENTS ? "/" + name(this) : "/steps/" + name(this);
    }

    private static String name(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused NOT_FOUND for a name that is no form's */
    static Step at(String name) {
        return Arrays.stream(values())
                .filter(step -> step != DOCUMENTS && name(step).equals(name))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** @param item as the rules name it: the path of a field, or the kind of a document */
    static Step asking(String item) {
        return Arrays.stream(values())
                .filter(step -> step.fields.stream().anyMatch(item::startsWith))
                .findFirst()
                .orElse(DOCUMENTS);
    }

    /** Where one goes on to: the next step, or after the last one the dossier as a whole. */
    String onwards() {
        List<Step> all = List.of(values());
        return this == DOCUMENTS ? "" : all.get(all.indexOf(this) + 1).address();
    }

    String template() {
        return "startup/" + name(this) + ".jte";
    }
}
