package org.aiguillage.web.investor.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.notebook.KeepNotebook;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.routing.ExplainReferral;
import org.aiguillage.routing.Verdict;
import org.aiguillage.web.Services;
import org.aiguillage.web.investor.inbox.InboxView.Chip;
import org.aiguillage.web.investor.inbox.InboxView.Row;
import org.aiguillage.web.investor.speech.Deal;
import org.aiguillage.web.investor.speech.Deals;
import org.aiguillage.web.investor.speech.Listed;
import org.aiguillage.web.investor.speech.Phrases;
import org.aiguillage.web.investor.speech.WhyYou;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the inbox in words. */
final class InboxWords {
    private static final int PAGE = 50;

    private final Deals deals;
    private final ExplainReferral explain;
    private final KeepNotebook notebooks;
    private final Clock clock;

    InboxWords(Services services) {
        this.deals = new Deals(services);
        this.explain = services.explainReferral();
        this.notebooks = services.keepNotebook();
        this.clock = services.clock();
    }

    /** @param from how many deals of the pile to pass over, or a cursor among those that are over */
    InboxView view(Phrases say, Account who, Pile pile, @Nullable String from) {
        List<Listed> open = deals.open(who.scope());
        PageOf<Listed> page = pile == Pile.ENDED ? deals.ended(who.scope(), from) : page(open, pile, from);
        String next = page.next() == null ? null : "/deals?pile=" + pile.code() + "&from=" + page.next();
        return new InboxView(
                finding(say.t(), open),
                worst(say, who, open),
                Stream.of(Pile.values())
                        .map(it -> chip(say.t(), open, it, pile))
                        .toList(),
                page.items().stream()
                        .flatMap(it -> deals.of(it, who.scope()).stream().map(deal -> row(say, who, it, deal)))
                        .toList(),
                say.t().get("investor.inbox.empty." + pile),
                next);
    }

    private static PageOf<Listed> page(List<Listed> open, Pile pile, @Nullable String from) {
        int skip = from == null || !from.matches("\\d{1,6}") ? 0 : Integer.parseInt(from);
        List<Listed> all = open.stream().filter(pile::holds).toList();
        List<Listed> some = all.stream().skip(skip).limit(PAGE).toList();
        return new PageOf<>(some, all.size() > skip + PAGE ? Integer.toString(skip + PAGE) : null);
    }

    private static String finding(Texts t, List<Listed> open) {
        long late = open.stream().filter(Listed::late).count();
        long fresh = open.stream().filter(Listed::fresh).count();
        long yours = open.stream().filter(Listed::yours).count();
        if (late > 0) {
            return t.get("investor.inbox.late", late);
        }
        return fresh > 0 ? t.get("investor.inbox.new", fresh) : t.get("investor.inbox.yours", yours);
    }

    private String worst(Phrases say, Account who, List<Listed> open) {
        String now = say.t().moment(clock.instant());
        Optional<Listed> first =
                open.stream().filter(it -> it.yours() && it.due() != null).findFirst();
        return first.flatMap(it -> deals.of(it, who.scope()))
                .map(deal -> say.t()
                        .get(
                                first.get().late() ? "investor.inbox.worst" : "investor.inbox.first",
                                now,
                                deal.dossier().raise().company().name(),
                                say.clock(deal).words()))
                .orElseGet(() -> say.t().get("investor.inbox.calm", now));
    }

    private static Chip chip(Texts t, List<Listed> open, Pile pile, Pile here) {
        long count = open.stream().filter(pile::holds).count();
        String name = t.get("investor.pile." + pile, count);
        return new Chip("/deals?pile=" + pile.code(), name, pile == here);
    }

    private Row row(Phrases say, Account who, Listed listed, Deal deal) {
        Texts t = say.t();
        Verdict verdict = why(who, deal);
        List<String> reasons = verdict == null ? List.of() : WhyYou.sentences(t, verdict);
        Integer score = notebooks.read(who.caller(), deal.referral().id()).score();
        return new Row(
                deal.referral().id(),
                deal.referral().version(),
                deal.dossier().raise().company().name(),
                say.raise(deal.dossier()),
                listed.fresh(),
                t.of(deal.referral().stage().label()),
                say.state(deal.referral()),
                say.clock(deal),
                verdict == null ? "" : WhyYou.line(t, verdict),
                reasons,
                score == null ? "" : t.get("investor.score.given", score),
                listed.fresh());
    }

    /** A rulebook that fails must not keep an investor from its deals. */
    private @Nullable Verdict why(Account who, Deal deal) {
        try {
            return explain.of(deal.referral().id(), who.scope()).orElse(null);
        } catch (RulesFailed e) {
            return null;
        }
    }
}
