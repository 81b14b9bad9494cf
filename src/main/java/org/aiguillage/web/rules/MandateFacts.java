package org.aiguillage.web.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.mandate.Absence;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.web.rules.OneInvestorView.Fact;
import org.aiguillage.web.rules.OneInvestorView.MandateCard;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What a mandate asks for, in words: what does not restrict it is left out. */
final class MandateFacts {
    private final Texts t;
    private final List<Option> sectors;

    /** @param sectors that the rules know */
    MandateFacts(Texts t, List<Option> sectors) {
        this.t = t;
        this.sectors = sectors;
    }

    MandateCard card(Mandate mandate) {
        Mandate.Terms terms = mandate.terms();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("ticket", ticket(terms.ticketMin(), terms.ticketMax())));
        facts.add(fact("role", t.get("rules.mandate.role." + terms.role())));
        list(facts, "rounds", terms.rounds(), round -> t.get("round." + round));
        list(facts, "sectorsIn", terms.sectorsIn(), this::sector);
        list(facts, "sectorsOut", terms.sectorsOut(), this::sector);
        list(facts, "territories", terms.territories(), territory -> t.of(territory.label()));
        list(facts, "instruments", terms.instruments(), it -> t.of(it.label()));
        if (terms.capacity() != null) {
            facts.add(fact("capacity", t.get("rules.mandate.capacity.of", terms.capacity())));
        }
        if (terms.responseDays() != null) {
            facts.add(fact("response", t.get("rules.mandate.response.of", terms.responseDays())));
        }
        list(facts, "absences", terms.absences(), this::absence);
        if (terms.validUntil() != null) {
            facts.add(fact("validUntil", t.date(terms.validUntil())));
        }
        String name = terms.name();
        return new MandateCard(mandate.id(), name == null ? t.get("rules.mandate.unnamed") : name, facts);
    }

    private Fact fact(String label, String text) {
        return new Fact(t.get("rules.mandate." + label), text);
    }

    private String ticket(@Nullable Long least, @Nullable Long most) {
        if (least == null && most == null) {
            return t.get("rules.mandate.ticket.any");
        } else if (most == null) {
            return t.get("rules.mandate.ticket.from", t.euros(requireNonNull(least)));
        }
        return least == null
                ? t.get("rules.mandate.ticket.to", t.euros(most))
                : t.get("rules.mandate.ticket.between", t.euros(least), t.euros(most));
    }

    private String sector(String code) {
        return sectors.stream()
                .filter(option -> option.value().equals(code))
                .map(Option::name)
                .findFirst()
                .orElse(code);
    }

    private String absence(Absence absence) {
        return t.get("rules.mandate.absence", t.date(absence.from()), t.date(absence.to()));
    }

    private <T> void list(List<Fact> facts, String label, Collection<T> values, Function<T, String> name) {
        if (!values.isEmpty()) {
            facts.add(fact(label, values.stream().map(name).collect(Collectors.joining(", "))));
        }
    }
}
