package org.aiguillage.web.startup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierProgressed;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.DossierSubmitted;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.Forecasts;
import org.aiguillage.observatory.Openings;
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.observatory.WhyNot;
import org.aiguillage.routing.Referral;
import org.aiguillage.web.Services;
import org.aiguillage.web.page.OpeningRows;
import org.aiguillage.web.sheet.KeptPaper;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Texts;

/** One raise in words, for its company. */
final class RaiseWords {
    private static final int FEW_OPENINGS = 5;
    private static final int LATEST = 8;

    private final Forecasts forecasts;
    private final Openings openings;
    private final WhyNotWords whyNot;

    RaiseWords(Services services) {
        this.forecasts = services.forecasts();
        this.openings = services.openings();
        this.whyNot = new WhyNotWords(services.explainDossier(), new WhyNot(services.rulebooks()));
    }

    RaiseView view(Texts t, RaiseStory.Story story, Caller caller, Instant now) {
        Dossier dossier = story.dossier();
        Scope scope = caller.scope();
        List<Referral> referrals =
                story.deals().stream().map(RaiseStory.Deal::referral).toList();
        Forecasts.OfDossier forecast = forecasts.of(dossier, referrals, scope);
        DealWords deals = new DealWords(t, money(t, dossier), forecast, now);
        List<RaiseView.Asked> asked = asked(t, story);
        List<RaiseView.Moment> moments = new MomentWords(t, money(t, dossier), story.moments()).latest(story.moments());
        return new RaiseView(
                RaiseAddress.of(dossier.id()),
                finding(t, story),
                lead(t, dossier),
                asked.isEmpty() ? calm(t, dossier, forecast) : "",
                asked,
                marks(t, story),
                t.get("startup.deals.title", investors(story.deals().stream())),
                deals(story, true).map(deals::of).toList(),
                t.get("startup.ended.title", investors(deals(story, false))),
                deals(story, false).map(deals::of).toList(),
                dossier.held().isEmpty()
                        ? ""
                        : t.get("startup.deals.held", dossier.held().size()),
                whyNot.view(t, caller, dossier),
                papers(t, dossier),
                "/dossiers/" + dossier.id() + "/sheet.pdf",
                "/account/feeds?dossier=" + dossier.id(),
                OpeningRows.latest(t, openings.of(dossier, scope), FEW_OPENINGS),
                moments.stream().limit(LATEST).toList(),
                moments.stream().skip(LATEST).toList(),
                doable(dossier, !asked.isEmpty()));
    }

    private static long investors(Stream<RaiseStory.Deal> deals) {
        return deals.map(deal -> deal.referral().sent().investorId()).distinct().count();
    }

    private static Stream<RaiseStory.Deal> deals(RaiseStory.Story story, boolean open) {
        Map<String, Referral> latest = new HashMap<>();
        story.deals().forEach(deal -> latest.put(deal.referral().sent().mandateId(), deal.referral()));
        return story.deals().stream()
                .filter(deal -> goesOn(deal.referral().status()) == open)
                .filter(deal -> !(deal.referral().status() instanceof Status.Revoked)
                        || deal.referral()
                                .equals(latest.get(deal.referral().sent().mandateId())))
                .sorted(Comparator.comparing(deal -> deal.asked().isEmpty()));
    }

    private static boolean goesOn(Status status) {
        return status.open() || status instanceof Status.Won;
    }

    /** What a raise comes down to, in one sentence. */
    static String finding(Texts t, RaiseStory.Story story) {
        Dossier dossier = story.dossier();
        List<RaiseStory.Deal> asking =
                story.deals().stream().filter(d -> d.asked().isPresent()).toList();
        if (asking.size() == 1) {
            return t.get("startup.finding.asks", asking.get(0).investor());
        } else if (!asking.isEmpty()) {
            return t.get("startup.finding.ask", asking.size());
        } else if (dossier.stage() == Stage.CLOSED) {
            return dossier.status() instanceof Status.Won won
                    ? t.get("startup.finding.WON", money(t, dossier).of(won.amount()))
                    : t.get("startup.finding." + dossier.status().name());
        } else if (dossier.openReferrals() > 0) {
            return t.get("startup.finding.open", dossier.openReferrals());
        }
        return t.get("startup.finding." + (story.deals().isEmpty() ? "cluster" : "over"));
    }

    /** Round and amount, and since when it is on its way. */
    static String lead(Texts t, Dossier dossier) {
        Instant since = Optional.ofNullable(dossier.submittedAt()).orElse(dossier.createdAt());
        String key = dossier.submittedAt() == null ? "startup.lead.draft" : "startup.lead";
        return t.get(key, what(t, dossier.raise().ask()), t.date(since));
    }

    private static Money money(Texts t, Dossier dossier) {
        return new Money(t, dossier.raise().ask().currency());
    }

    static String since(Texts t, Dossier dossier) {
        return dossier.submittedAt() == null
                ? t.get("startup.since.draft", t.date(dossier.createdAt()))
                : t.get("startup.since", t.date(dossier.submittedAt()));
    }

    static String what(Texts t, Ask ask) {
        String round = ask.round() == null ? t.get("startup.round.none") : t.get("round." + ask.round());
        return ask.amount() == null
                ? round
                : t.get("startup.what", round, new Money(t, ask.currency()).inShort(ask.amount()));
    }

    private static String calm(Texts t, Dossier dossier, Forecasts.OfDossier forecast) {
        if (dossier.stage() == Stage.CLOSED) {
            return t.get("startup.calm.closed");
        }
        Forecasts.Expected next = forecast.nextAnswer() == null ? forecast.expected() : forecast.nextAnswer();
        if (next == null) {
            return t.get("startup.calm.nothing");
        }
        ExpectedAnswer answer = new ExpectedAnswer(t, next);
        return t.get("startup.calm.next", answer.range(), answer.basis());
    }

    private static List<RaiseView.Asked> asked(Texts t, RaiseStory.Story story) {
        List<RaiseView.Asked> asked = new ArrayList<>();
        for (RaiseStory.Deal deal : story.deals()) {
            deal.asked()
                    .ifPresent(question -> asked.add(new RaiseView.Asked(
                            RaiseAddress.of(story.dossier().id()) + "/answers/"
                                    + deal.referral().id(),
                            Long.toString(deal.referral().version()),
                            deal.investor(),
                            question.question(),
                            t.date(question.askedAt()))));
        }
        return asked;
    }

    private static List<RaiseView.Mark> marks(Texts t, RaiseStory.Story story) {
        Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
        reached.put(Stage.DRAFT, story.dossier().createdAt());
        story.moments().forEach(m -> stage(m.dossier()).ifPresent(stage -> reached.putIfAbsent(stage, m.at())));
        reached.put(story.dossier().stage(), story.dossier().visit().since());
        List<RaiseView.Mark> marks = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            int order = stage.compareTo(story.dossier().stage());
            Instant at = order > 0 ? null : reached.get(stage);
            marks.add(new RaiseView.Mark(
                    t.of(stage.label()),
                    order == 0 ? "now" : order < 0 ? "done" : "later",
                    at == null ? "" : t.date(at)));
        }
        return marks;
    }

    private static Optional<Stage> stage(@org.jspecify.annotations.Nullable DossierEvent event) {
        if (event instanceof DossierSubmitted) {
            return Optional.of(Stage.SUBMITTED);
        } else if (event instanceof DossierFoundIncomplete) {
            return Optional.of(Stage.COMPLETENESS_CHECK);
        } else if (event instanceof DossierRouted) {
            return Optional.of(Stage.ROUTED);
        }
        return event instanceof DossierProgressed ? Optional.of(Stage.IN_PROGRESS) : Optional.empty();
    }

    private static List<RaiseView.Paper> papers(Texts t, Dossier dossier) {
        return dossier.currentDocuments().stream()
                .map(d -> new RaiseView.Paper(KeptPaper.address(dossier, d), detail(t, d), d.name()))
                .toList();
    }

    private static String detail(Texts t, Document document) {
        String kind = t.get("document." + document.kind());
        return KeptPaper.deleted(t, document)
                .map(deleted -> kind + " · " + deleted)
                .orElse(kind);
    }

    private static RaiseView.Doable doable(Dossier dossier, boolean asked) {
        boolean open = dossier.stage() != Stage.CLOSED;
        return new RaiseView.Doable(
                open && asked, open && !dossier.raise().ask().leadIsFound(), open);
    }
}
