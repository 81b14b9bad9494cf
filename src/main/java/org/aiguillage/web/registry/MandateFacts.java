package org.aiguillage.web.registry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.mandate.Absence;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.web.registry.OneInvestorView.Fact;
import org.aiguillage.web.registry.OneInvestorView.MandateCard;
import org.aiguillage.web.sheet.SectorNames;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What a mandate asks for, in words: what does not restrict it is left out. */
final class MandateFacts {
    private final Texts t;
    private final SectorNames sectors;

    MandateFacts(Texts t, SectorNames sectors) {
        this.t = t;
        this.sectors = sectors;
    }

    MandateCard card(Mandate mandate) {
        Mandate.Terms terms = mandate.terms();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("ticket", ticket(terms.ticketMin(), terms.ticketMax())));
        facts.add(fact("role", t.get("registry.mandate.role." + terms.role())));
        list(facts, "rounds", terms.rounds(), round -> t.get("round." + round));
        list(facts, "sectorsIn", terms.sectorsIn(), sectors::name);
        list(facts, "sectorsOut", terms.sectorsOut(), sectors::name);
        list(facts, "territories", terms.territories(), territory -> t.of(territory.label()));
        list(facts, "instruments", terms.instruments(), it -> t.of(it.label()));
        if (terms.capacity() != null) {
            facts.add(fact("capacity", t.get("registry.mandate.capacity.of", terms.capacity())));
        }
        if (terms.responseDays() != null) {
            facts.add(fact("response", t.get("registry.mandate.response.of", terms.responseDays())));
        }
        list(facts, "absences", terms.absences(), this::absence);
        if (terms.validUntil() != null) {
            facts.add(fact("validUntil", t.date(terms.validUntil())));
        }
        String name = terms.name();
        return new MandateCard(mandate.id(), name == null ? t.get("registry.mandate.unnamed") : name, facts);
    }

    private Fact fact(String label, String text) {
        return new Fact(t.get("registry.mandate." + label), text);
    }

    private String ticket(@Nullable Long least, @Nullable Long most) {
        if (least == null && most == null) {
            return t.get("registry.mandate.ticket.any");
        } else if (most == null) {
            return t.get("registry.mandate.ticket.from", t.euros(requireNonNull(least)));
        }
        return least == null
                ? t.get("registry.mandate.ticket.to", t.euros(most))
                : t.get("registry.mandate.ticket.between", t.euros(least), t.euros(most));
    }

    private String absence(Absence absence) {
        return t.get("registry.mandate.absence", t.date(absence.from()), t.date(absence.to()));
    }

    private <T> void list(List<Fact> facts, String label, Collection<T> values, Function<T, String> name) {
        if (!values.isEmpty()) {
            facts.add(fact(label, values.stream().map(name).collect(Collectors.joining(", "))));
        }
    }
}
