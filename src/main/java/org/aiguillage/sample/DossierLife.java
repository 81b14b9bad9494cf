package org.aiguillage.sample;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.routing.Referral;
import org.aiguillage.sample.Story.Ending;
import org.jspecify.annotations.Nullable;

/** One dossier from its draft on: written, completed, submitted, and then lived by its referrals. */
final class DossierLife {
    private static final double LOOKS_EVERY = 2;

    private final Telling telling;
    private final InventedCompanies companies;
    private final Story story;
    private final Random dice;
    private final LeadPlan plan;
    private final Set<String> known = new HashSet<>();
    private @Nullable Dossier drafted;

    DossierLife(Telling telling, InventedCompanies companies, Story story) {
        this.telling = telling;
        this.companies = companies;
        this.story = story;
        this.dice = Invention.dice(story.key());
        this.plan = LeadPlan.of(story, telling.paces(), dice);
    }

    /** Notes all of it that is certain; the rest follows from whom the rules send it to. */
    void plan() {
        Agenda agenda = telling.agenda();
        Asking asking = new Asking(telling, companies, story);
        List<Document.Kind> documents = asking.documents();
        double submitted = plan.submitted();
        double begun = submitted + Invention.between(dice, 1, 4);
        boolean owes = story.ending() == Ending.INCOMPLETE || !story.submitted();
        boolean completes = !owes && dice.nextInt(4) == 0;
        agenda.ago(begun, () -> draft(asking.raise()));
        for (int i = 0; i < documents.size(); i++) {
            Document.Kind kind = documents.get(i);
            boolean lastOne = i == documents.size() - 1;
            if (!lastOne || !owes) {
                double share = lastOne && completes ? 0.05 : 0.3 + 0.6 * (i + 1) / documents.size();
                double when = lastOne && completes ? share : 1 - share * 0.8;
                agenda.ago(submitted + (begun - submitted) * when, () -> add(kind));
            }
        }
        if (completes) {
            agenda.ago(submitted + (begun - submitted) * 0.15, this::submit);
        }
        if (story.submitted()) {
            agenda.ago(submitted, this::submit);
            look(submitted - LOOKS_EVERY);
        }
    }

    private void look(double from) {
        double until = story.closes() ? plan.last() : 0.3;
        for (double ago = from; ago > until; ago -= LOOKS_EVERY) {
            telling.agenda().ago(ago, this::look);
        }
    }

    private void draft(Raise raise) {
        Cast cast = telling.cast();
        Dossier dossier = telling.stage().dossiers().draft(cast.staff(territory()), raise, null);
        if (companies.hasAccount(story.company())) {
            cast.openCompany(dossier.companyId(), story.company());
        }
        drafted = dossier;
    }

    private void add(Document.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf";
        byte[] content = Pdf.saying(dossier().raise().company().name() + " - " + kind);
        telling.stage().dossiers().addDocument(company(), dossier().id(), kind, name, "application/pdf", content);
    }

    private void submit() {
        telling.stage().submission().submit(company(), dossier().id(), null);
        look();
    }

    /** Whoever has received it since the last look begins a life of its own; the best placed at first leads. */
    private void look() {
        List<Referral> arrived = telling.stage().referrals().of(dossier().id(), Scope.ALL).stream()
                .filter(r -> !known.contains(r.id()))
                .sorted(Comparator.comparing((Referral r) -> -r.sent().score())
                        .thenComparing(r -> telling.cast().mandate(r.sent().mandateId())))
                .toList();
        for (Referral referral : arrived) {
            Deal deal = new Deal(telling, story, referral, dossier().companyId());
            if (known.isEmpty()) {
                new LeadingDeal(telling, story, plan, deal)
                        .plan(dossier().raise().ask().room(), this::leadFound, this::withdraw);
            } else {
                new OtherDeal(telling, story, plan, deal).plan();
            }
            known.add(referral.id());
        }
    }

    /** The lead makes those come who only follow. */
    private void leadFound() {
        Raise raise = dossier().raise();
        if (!raise.ask().leadIsFound()) {
            Raise after = raise.withAsk(raise.ask().withLeadFound(true));
            telling.stage().dossiers().change(company(), dossier().id(), null, after);
            look();
        }
    }

    private void withdraw() {
        String reason = telling.invention().phrase("WITHDRAW", dice).text();
        telling.stage().dossiers().withdraw(company(), dossier().id(), reason);
    }

    private Dossier dossier() {
        return requireNonNull(drafted, "a dossier begins as a draft");
    }

    private Caller company() {
        return telling.cast().company(dossier().companyId(), territory());
    }

    private @Nullable Territory territory() {
        return companies.territory(story.company());
    }
}
