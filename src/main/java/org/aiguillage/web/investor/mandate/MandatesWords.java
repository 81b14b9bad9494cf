package org.aiguillage.web.investor.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Scope;
import org.aiguillage.mandate.Absence;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.web.Services;
import org.aiguillage.web.investor.mandate.MandatesView.Row;
import org.aiguillage.web.investor.speech.Deals;
import org.aiguillage.web.investor.speech.Phrases;
import org.aiguillage.web.sheet.Texts;

/** Puts an investor's mandates in words. */
final class MandatesWords {
    private final Pipeline pipeline;
    private final Deals deals;
    private final Clock clock;

    MandatesWords(Services services) {
        this.pipeline = services.pipeline();
        this.deals = new Deals(services);
        this.clock = services.clock();
    }

    MandatesView view(Phrases say, Scope scope) {
        Texts t = say.t();
        LocalDate today = t.day(clock.instant());
        List<Mandate> mandates = pipeline.mandates(new PageRequest("name", PageRequest.MOST, null), scope)
                .items();
        Map<String, Long> loads = deals.open(scope).stream()
                .collect(Collectors.groupingBy(deal -> deal.referral().sent().mandateId(), Collectors.counting()));
        long taking = mandates.stream().filter(it -> takes(it, today)).count();
        return new MandatesView(
                t.get("investor.mandates.finding", taking, mandates.size()),
                t.get("investor.mandates.lead"),
                mandates.stream()
                        .map(it -> row(say, it, loads.getOrDefault(it.id(), 0L), today))
                        .toList());
    }

    private static boolean takes(Mandate mandate, LocalDate today) {
        Mandate.Terms terms = mandate.terms();
        return (terms.validUntil() == null || !terms.validUntil().isBefore(today))
                && terms.absences().stream().noneMatch(it -> it.covers(today));
    }

    private static Row row(Phrases say, Mandate mandate, long load, LocalDate today) {
        Texts t = say.t();
        Mandate.Terms it = mandate.terms();
        String name = it.name();
        return new Row(
                "/mandates/" + mandate.id(),
                name == null ? t.get("investor.mandate.unnamed") : name,
                sought(say, it),
                where(say, it),
                it.capacity() == null
                        ? t.get("investor.mandate.load", load)
                        : t.get("investor.mandate.load.of", load, it.capacity()),
                it.responseDays() == null ? "" : t.get("investor.mandate.promise", it.responseDays()),
                away(t, it, today));
    }

    private static String sought(Phrases say, Mandate.Terms it) {
        Texts t = say.t();
        String rounds = it.rounds().stream().map(say::round).collect(Collectors.joining(", "));
        return Stream.of(
                        ticket(say, it),
                        rounds.isEmpty() ? t.get("investor.mandate.rounds.all") : rounds,
                        t.get("investor.role." + it.role()))
                .collect(Collectors.joining(" · "));
    }

    private static String ticket(Phrases say, Mandate.Terms it) {
        Texts t = say.t();
        if (it.ticketMin() != null && it.ticketMax() != null) {
            return t.get("investor.mandate.ticket", say.money(it.ticketMin(), null), say.money(it.ticketMax(), null));
        } else if (it.ticketMin() != null) {
            return t.get("investor.mandate.ticket.from", say.money(it.ticketMin(), null));
        }
        return it.ticketMax() == null
                ? t.get("investor.mandate.ticket.any")
                : t.get("investor.mandate.ticket.to", say.money(it.ticketMax(), null));
    }

    private static String where(Phrases say, Mandate.Terms it) {
        Texts t = say.t();
        String territories =
                it.territories().stream().map(place -> t.of(place.label())).collect(Collectors.joining(", "));
        return Stream.of(
                        it.sectorsIn().isEmpty()
                                ? t.get("investor.mandate.sectors.all")
                                : say.sectors().names(it.sectorsIn()),
                        it.sectorsOut().isEmpty()
                                ? ""
                                : t.get(
                                        "investor.mandate.sectors.out",
                                        say.sectors().names(it.sectorsOut())),
                        territories.isEmpty() ? t.get("investor.mandate.territories.all") : territories)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String away(Texts t, Mandate.Terms it, LocalDate today) {
        if (it.validUntil() != null) {
            boolean over = it.validUntil().isBefore(today);
            return t.get(over ? "investor.mandate.over" : "investor.mandate.until", t.date(it.validUntil()));
        }
        return it.absences().stream()
                .filter(absence -> !absence.to().isBefore(today))
                .min(Comparator.comparing(Absence::from))
                .map(absence -> t.get("investor.mandate.away", t.date(absence.from()), t.date(absence.to())))
                .orElse("");
    }
}
