package org.aiguillage.web.investor.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Traction;
import org.aiguillage.web.investor.deal.DealView.Fact;
import org.aiguillage.web.investor.deal.DealView.Group;
import org.aiguillage.web.investor.deal.DealView.Paper;
import org.aiguillage.web.investor.speech.Phrases;
import org.aiguillage.web.sheet.KeptPaper;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What a dossier says, as far as an investor reads it: neither its consents nor its competitors. */
record DealFacts(Phrases say) {
    private static final long KILOBYTE = 1_000;

    private Texts t() {
        return say.t();
    }

    List<Group> of(Dossier dossier) {
        return List.of(
                        group("ask", ask(dossier.raise().ask())),
                        group("traction", traction(dossier.raise().traction())),
                        group("company", company(dossier.raise().company())),
                        group("contact", contact(dossier.raise().contact())))
                .stream()
                .filter(group -> !group.facts().isEmpty())
                .toList();
    }

    private Group group(String name, List<@Nullable Fact> facts) {
        List<Fact> given = new ArrayList<>();
        facts.stream().filter(Objects::nonNull).forEach(given::add);
        return new Group(t().get("investor.facts." + name), given);
    }

    private List<@Nullable Fact> ask(Ask ask) {
        List<@Nullable Fact> facts = new ArrayList<>();
        facts.add(fact("round", ask.round() == null ? null : say.round(ask.round())));
        facts.add(money("amount", ask.amount(), ask.currency()));
        facts.add(money("minimum", ask.minimum(), ask.currency()));
        facts.add(money("committed", ask.committed(), ask.currency()));
        facts.add(fact(
                "instrument",
                ask.instrument() == null ? null : t().of(ask.instrument().label())));
        facts.add(money("preMoney", ask.preMoney(), ask.currency()));
        facts.add(fact("targetClose", ask.targetClose() == null ? null : t().date(ask.targetClose())));
        facts.add(fact("leadFound", ask.leadFound() == null ? null : t().get("investor.lead." + ask.leadFound())));
        facts.add(fact("useOfFunds", ask.useOfFunds()));
        return facts;
    }

    private List<@Nullable Fact> traction(Traction it) {
        List<@Nullable Fact> facts = new ArrayList<>();
        facts.add(money("arr", it.arr(), null));
        facts.add(fact("growth", share(it.growthPercent())));
        facts.add(money("monthlyBurn", it.monthlyBurn(), null));
        facts.add(fact("runway", it.runwayMonths() == null ? null : months(it.runwayMonths())));
        facts.add(fact("customers", number(it.customers())));
        return facts;
    }

    private List<@Nullable Fact> company(CompanyProfile it) {
        List<@Nullable Fact> facts = new ArrayList<>();
        facts.add(fact("siren", it.siren() == null ? null : it.siren().toString()));
        facts.add(fact("nationalId", it.nationalId()));
        facts.add(fact("sectors", it.sectors().isEmpty() ? null : say.sectors().names(it.sectors())));
        facts.add(fact(
                "territory",
                it.territory() == null
                        ? t().get("territory.none")
                        : t().of(it.territory().label())));
        facts.add(fact("foundedOn", it.foundedOn() == null ? null : t().date(it.foundedOn())));
        facts.add(fact("headcount", number(it.headcount())));
        return facts;
    }

    private List<@Nullable Fact> contact(Contact it) {
        List<@Nullable Fact> facts = new ArrayList<>();
        facts.add(fact("contact", it.name()));
        facts.add(fact("email", it.email()));
        return facts;
    }

    private @Nullable Fact fact(String name, @Nullable String value) {
        return value == null ? null : new Fact(t().get("investor.fact." + name), value);
    }

    private @Nullable Fact money(String name, @Nullable Long amount, @Nullable String currency) {
        return fact(name, amount == null ? null : say.money(amount, currency));
    }

    private @Nullable String number(@Nullable Integer value) {
        return value == null ? null : t().number((long) value);
    }

    private @Nullable String share(@Nullable BigDecimal percent) {
        return percent == null ? null : t().percent(percent.doubleValue() / 100);
    }

    private String months(BigDecimal months) {
        return t().get("investor.months", t().number(months.doubleValue()));
    }

    List<Paper> papers(Dossier dossier) {
        return dossier.currentDocuments().stream()
                .map(it -> new Paper(
                        t().get("investor.document." + it.kind()),
                        it.name(),
                        KeptPaper.deleted(t(), it).orElseGet(() -> added(it)),
                        KeptPaper.address(dossier, it)))
                .toList();
    }

    private String added(Document document) {
        return t().get(
                        "investor.document.detail",
                        t().number(Math.max(1, document.size() / KILOBYTE)),
                        t().date(document.uploadedAt()));
    }
}
