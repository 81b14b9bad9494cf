package org.aiguillage.web.startup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Traction;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** The steps of one dossier in words: what each holds, and what it lacks. */
final class Drafting {
    private static final int MOST_SECTORS = 4;

    private final CompletenessPolicy rules;
    private final Sectors sectors;

    Drafting(CompletenessPolicy rules, Sectors sectors) {
        this.rules = rules;
        this.sectors = sectors;
    }

    DraftView view(Texts t, Dossier dossier) {
        Owed owed = Owed.by(rules, dossier);
        int missing = owed.byCompany();
        boolean returned = dossier.submittedAt() != null;
        String finding = !owed.known()
                ? t.get("startup.draft.unknown")
                : missing > 0 ? t.get("startup.draft.missing", missing) : t.get("startup.draft.ready");
        String lead = returned
                ? t.get("startup.draft.returned", t.date(dossier.visit().since()))
                : t.get("startup.draft.saved");
        return new DraftView(
                RaiseAddress.of(dossier.id()),
                finding,
                lead,
                returned,
                missing == 0,
                owed.known(),
                steps(t, dossier, owed, null));
    }

    /** @param here the step that is open; null on the overview */
    List<StepView> steps(Texts t, Dossier dossier, @Nullable Step here) {
        return steps(t, dossier, Owed.by(rules, dossier), here);
    }

    private List<StepView> steps(Texts t, Dossier dossier, Owed owed, @Nullable Step here) {
        return Arrays.stream(Step.values())
                .map(step -> new StepView(
                        step,
                        RaiseAddress.of(dossier.id()) + step.address(),
                        t.get("startup.step." + step.name()),
                        step == here,
                        facts(t, dossier, step),
                        owed.at(step).stream().map(m -> t.of(m.sentence())).toList()))
                .toList();
    }

    private List<String> facts(Texts t, Dossier dossier, Step step) {
        return switch (step) {
            case COMPANY -> company(t, dossier.raise().company());
            case ASK -> ask(t, dossier.raise().ask());
            case TRACTION -> traction(t, dossier.raise().traction());
            case CONTACT -> contact(t, dossier);
            case DOCUMENTS ->
                dossier.currentDocuments().stream()
                        .map(d -> t.get("startup.fact.document", t.get("document." + d.kind()), d.name()))
                        .toList();
        };
    }

    private List<String> company(Texts t, CompanyProfile company) {
        String where = company.territory() == null
                ? t.get("territory.none")
                : t.of(company.territory().label());
        String what = sectors.names(t)
                .names(company.sectors().stream().limit(MOST_SECTORS).toList());
        return said(company.name(), where, what);
    }

    private static List<String> ask(Texts t, Ask ask) {
        Money money = new Money(t, ask.currency());
        return said(
                ask.round() == null ? null : t.get("round." + ask.round()),
                ask.amount() == null ? null : money.of(ask.amount()),
                ask.instrument() == null ? null : t.of(ask.instrument().label()),
                ask.preMoney() == null ? null : t.get("startup.fact.preMoney", money.of(ask.preMoney())));
    }

    private static List<String> traction(Texts t, Traction traction) {
        return said(
                traction.arr() == null ? null : t.get("startup.fact.arr", t.euros(traction.arr())),
                traction.customers() == null ? null : t.get("startup.fact.customers", traction.customers()));
    }

    private static List<String> contact(Texts t, Dossier dossier) {
        Contact contact = dossier.raise().contact();
        return said(
                contact.name(),
                contact.email(),
                dossier.raise().consent().given() ? t.get("startup.fact.consent") : null);
    }

    private static List<String> said(@Nullable String... facts) {
        return Stream.of(facts)
                .flatMap(Stream::ofNullable)
                .filter(fact -> !fact.isEmpty())
                .toList();
    }
}
