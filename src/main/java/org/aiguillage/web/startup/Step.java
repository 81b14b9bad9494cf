package org.aiguillage.web.startup;

import java.util.Arrays;
import java.util.List;
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

    /** The last part of its address. */
    String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws Refused NOT_FOUND for an address that is no step's */
    static Step at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
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
        return this == DOCUMENTS ? "" : "/" + all.get(all.indexOf(this) + 1).path();
    }

    String template() {
        return "startup/" + path() + ".jte";
    }
}
