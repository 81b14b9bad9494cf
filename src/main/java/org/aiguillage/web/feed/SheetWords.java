package org.aiguillage.web.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Traction;
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.Services;
import org.aiguillage.web.feed.Sheet.Fact;
import org.aiguillage.web.feed.Sheet.Section;
import org.aiguillage.web.sheet.KeptPaper;
import org.aiguillage.web.sheet.Raised;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Texts;

/** Puts a dossier on a sheet, as far as its reader may see it. Nobody's consent or competitors are printed. */
final class SheetWords {
    private final RaiseStory raiseStory;
    private final Sectors sectors;
    private final Clock clock;

    SheetWords(Services services) {
        this.raiseStory = services.raiseStory();
        this.sectors = new Sectors(services.rulebooks());
        this.clock = services.clock();
    }

    Sheet of(Texts t, Dossier dossier, Account reader) {
        List<Section> sections = new ArrayList<>(List.of(
                company(t, dossier),
                ask(t, dossier.raise().ask()),
                traction(t, dossier.raise().traction()),
                stands(t, dossier)));
        documents(t, dossier, reader, sections);
        deals(t, dossier, reader, sections);
        sections.removeIf(section -> section.facts().isEmpty());
        return new Sheet(
                dossier.raise().company().name(),
                Raised.in(t, dossier),
                sections,
                t.get(
                        "feed.sheet.footer",
                        t.moment(clock.instant()),
                        reader.terms().name()));
    }

    private Section company(Texts t, Dossier dossier) {
        CompanyProfile company = dossier.raise().company();
        Facts facts = new Facts(t)
                .add("siren", company.siren())
                .add("nationalId", company.nationalId())
                .add(
                        "territory",
                        company.territory() == null
                                ? t.get("territory.none")
                                : t.of(company.territory().label()))
                .add(
                        "sectors",
                        sectors.names(t)
                                .names(company.sectors().stream().sorted().toList()))
                .day("foundedOn", company.foundedOn())
                .number("headcount", company.headcount())
                .add("contact", dossier.raise().contact().name())
                .add("email", dossier.raise().contact().email());
        return new Section(t.get("feed.sheet.company"), facts.all());
    }

    private static Section ask(Texts t, Ask ask) {
        String currency = ask.currency() == null ? Ask.EURO : ask.currency();
        Facts facts = new Facts(t)
                .add("round", ask.round() == null ? null : t.get("round." + ask.round()))
                .money("amount", ask.amount(), currency)
                .money("minimum", ask.minimum(), currency)
                .money("committed", ask.committed(), currency)
                .add(
                        "instrument",
                        ask.instrument() == null ? null : t.of(ask.instrument().label()))
                .money("preMoney", ask.preMoney(), currency)
                .day("targetClose", ask.targetClose())
                .add("lead", t.get(ask.leadIsFound() ? "feed.sheet.lead.found" : "feed.sheet.lead.sought"))
                .add("useOfFunds", ask.useOfFunds());
        return new Section(t.get("feed.sheet.ask"), facts.all());
    }

    private static Section traction(Texts t, Traction traction) {
        Facts facts = new Facts(t)
                .money("arr", traction.arr(), Ask.EURO)
                .add(
                        "growth",
                        traction.growthPercent() == null
                                ? null
                                : t.percent(traction.growthPercent().doubleValue() / 100))
                .money("burn", traction.monthlyBurn(), Ask.EURO)
                .add(
                        "runway",
                        traction.runwayMonths() == null ? null : t.get("feed.sheet.months", traction.runwayMonths()))
                .number("customers", traction.customers());
        return new Section(t.get("feed.sheet.traction"), facts.all());
    }

    private static Section stands(Texts t, Dossier dossier) {
        Facts facts = new Facts(t)
                .add("stage", t.of(dossier.stage().label()))
                .add("status", t.get("feed.status." + dossier.status().name()))
                .add(
                        "holder",
                        dossier.visit().holder() == null
                                ? null
                                : t.get("holder." + dossier.visit().holder()))
                .moment("since", dossier.visit().clockSince())
                .moment("submitted", dossier.submittedAt());
        return new Section(t.get("feed.sheet.stands"), facts.all());
    }

    private static void documents(Texts t, Dossier dossier, Account reader, List<Section> sections) {
        List<Document> documents = reader.role() == Role.INVESTOR ? dossier.currentDocuments() : dossier.documents();
        List<Fact> facts = documents.stream()
                .map(it -> new Fact(
                        t.get("feed.document." + it.kind()),
                        KeptPaper.deleted(t, it)
                                .map(deleted -> it.name() + ", " + deleted)
                                .orElseGet(() -> t.get("feed.sheet.document", it.name(), t.date(it.uploadedAt())))))
                .toList();
        if (!facts.isEmpty()) {
            sections.add(new Section(t.get("feed.sheet.documents", facts.size()), facts));
        }
    }

    private void deals(Texts t, Dossier dossier, Account reader, List<Section> sections) {
        List<Fact> facts = raiseStory.deals(dossier, reader.scope()).stream()
                .map(deal -> new Fact(deal.investor(), state(t, deal)))
                .toList();
        if (!facts.isEmpty()) {
            sections.add(new Section(t.get("feed.sheet.deals", facts.size()), facts));
        }
    }

    private static String state(Texts t, RaiseStory.Deal deal) {
        Referral referral = deal.referral();
        String stage = t.get(
                "feed.sheet.deal",
                t.of(referral.stage().label()),
                t.get("feed.status." + referral.status().name()),
                t.date(referral.visit().clockSince()));
        return deal.due() == null ? stage : stage + " " + t.get("feed.sheet.due", t.moment(deal.due()));
    }
}
