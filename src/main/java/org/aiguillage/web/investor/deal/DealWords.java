package org.aiguillage.web.investor.deal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Status;
import org.aiguillage.forecast.Forecast;
import org.aiguillage.notebook.KeepNotebook;
import org.aiguillage.notebook.Notebook;
import org.aiguillage.observatory.DealTimeline;
import org.aiguillage.observatory.Forecasts;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.routing.ExplainReferral;
import org.aiguillage.routing.Verdict;
import org.aiguillage.web.Services;
import org.aiguillage.web.investor.deal.DealView.Note;
import org.aiguillage.web.investor.deal.DealView.Reason;
import org.aiguillage.web.investor.speech.Deal;
import org.aiguillage.web.investor.speech.Deals;
import org.aiguillage.web.investor.speech.Phrases;
import org.aiguillage.web.investor.speech.WhyYou;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts one deal in words. */
final class DealWords {
    private final Deals deals;
    private final ExplainReferral explain;
    private final KeepNotebook notebooks;
    private final DealTimeline timeline;
    private final Forecasts forecasts;

    DealWords(Services services) {
        this.deals = new Deals(services);
        this.explain = services.explainReferral();
        this.notebooks = services.keepNotebook();
        this.timeline = services.dealTimeline();
        this.forecasts = services.forecasts();
    }

    DealView view(Phrases say, Account who, String id) {
        Deal deal = deals.one(id, who.scope());
        Verdict why = why(who, id);
        DealFacts facts = new DealFacts(say);
        return new DealView(
                id,
                deal.referral().version(),
                say.finding(deal),
                say.raise(deal.dossier()),
                ball(say, deal),
                asked(deal),
                say.clock(deal),
                new DealMoves(say.t()).of(deal.referral()),
                facts.of(deal.dossier()),
                facts.papers(deal.dossier()),
                "/dossiers/" + deal.dossier().id() + "/sheet.pdf",
                why == null ? "" : say.t().get("investor.why.title", why.score()),
                why == null ? List.of() : reasons(say.t(), why),
                deal.referral().status().open() ? pace(say, forecasts.of(deal.referral(), who.scope())) : "",
                new DealStory(say.t()).of(timeline.events(id, who.scope())),
                notebook(say.t(), notebooks.read(who.caller(), id)));
    }

    private static String ball(Phrases say, Deal deal) {
        return say.t()
                .get(
                        deal.referral().status().open() ? "investor.ball.open" : "investor.ball.over",
                        say.t().of(deal.referral().stage().label()),
                        say.state(deal.referral()),
                        say.t().date(deal.referral().visit().clockSince()));
    }

    /** What an interruption is about. */
    private static String asked(Deal deal) {
        Status status = deal.referral().status();
        String text = null;
        if (status instanceof Status.Waiting it) {
            text = it.reason();
        } else if (status instanceof Status.Parked it) {
            text = it.reason();
        }
        return text == null ? "" : text;
    }

    private @Nullable Verdict why(Account who, String id) {
        try {
            return explain.of(id, who.scope()).orElse(null);
        } catch (RulesFailed e) {
            return null;
        }
    }

    private static List<Reason> reasons(Texts t, Verdict why) {
        return WhyYou.points(why).stream()
                .map(it -> new Reason(t.number((long) it.points()), t.of(it.sentence())))
                .toList();
    }

    private static String pace(Phrases say, Forecasts.OfReferral it) {
        Forecast.Pace own = it.own();
        Forecast.Pace others = it.others();
        if (own == null || own.p50() == null) {
            return others == null || others.p50() == null
                    ? ""
                    : say.t().get("investor.pace.here.others", say.days(others.p50()), others.n());
        }
        return others == null || others.p50() == null
                ? say.t().get("investor.pace.here.own", say.days(own.p50()), own.n())
                : say.t()
                        .get(
                                "investor.pace.here.both",
                                say.days(own.p50()),
                                own.n(),
                                say.days(others.p50()),
                                others.n());
    }

    private static DealView.Notebook notebook(Texts t, Notebook book) {
        List<Note> notes = new ArrayList<>();
        book.notes().forEach(note -> notes.add(new Note(t.moment(note.at()), note.text())));
        Collections.reverse(notes);
        List<Option> scores = IntStream.rangeClosed(1, Notebook.BEST)
                .mapToObj(it -> new Option(Integer.toString(it), t.get("investor.score." + it)))
                .toList();
        return new DealView.Notebook(book.score() == null ? "" : book.score().toString(), scores, notes);
    }
}
