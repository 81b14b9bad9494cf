package org.aiguillage.web.staff.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.ReplayDossier;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.cases.Chip;

/** Says why each mandate did or did not receive a dossier, and whether deciding again comes out the same. */
public record WhyWords(ExplainDossier explain, ReplayDossier replay, Mandates mandates) {
    public static final List<String> NAMES = List.of("why", "from", "replay");
    private static final int AT_A_TIME = 30;

    static WhyWords of(Services services) {
        return new WhyWords(services.explainDossier(), services.replayDossier(), services.mandates());
    }

    private enum Kind {
        ROUTE(verdict -> verdict.answer() == Answer.ROUTE),
        HOLD(verdict -> verdict.answer() == Answer.HOLD),
        NEAR(Verdict::nearMiss),
        REFUSE(verdict -> verdict.answer() == Answer.REFUSE);

        private final Predicate<Verdict> fits;

        Kind(Predicate<Verdict> fits) {
            this.fits = fits;
        }
    }

    /** @param query which of the verdicts, from which on, and whether to decide again */
    WhyView view(Texts t, Account who, Dossier dossier, Query query) {
        List<Verdict> all;
        try {
            all = explain.verdicts(who.caller(), dossier.id());
        } catch (RulesFailed e) {
            return nothing(t.get("staff.why.title"), t.of(e.sentence()));
        }
        if (all.isEmpty()) {
            return nothing(t.get("staff.why.title"), t.get("staff.why.none"));
        }
        Kind kind = query.choice(Kind.class, "why");
        List<Verdict> chosen =
                all.stream().filter(it -> kind == null || kind.fits.test(it)).toList();
        int from = Math.min(from(query), chosen.size());
        int to = Math.min(from + AT_A_TIME, chosen.size());
        String path = "/dossiers/" + dossier.id();
        boolean again = query.text("replay") != null;
        Again played = again ? replayed(t, who, dossier.id()) : new Again(List.of(), List.of());
        long sent = all.stream().filter(Kind.ROUTE.fits).count();
        return new WhyView(
                t.get("staff.why.finding", sent, all.size()),
                "",
                List.of(chips(t, query, path, all)),
                chosen.subList(from, to).stream().map(it -> verdict(t, who, it)).toList(),
                to < chosen.size() ? query.with("from", Integer.toString(to)).at(path) + "#why" : "",
                from > 0 ? query.without("from").at(path) + "#why" : "",
                again ? "" : query.with("replay", "1").at(path) + "#replay",
                played.sentences,
                played.differences);
    }

    private static WhyView nothing(String title, String trouble) {
        return new WhyView(title, trouble, List.of(), List.of(), "", "", "", List.of(), List.of());
    }

    private static int from(Query query) {
        String from = query.text("from");
        return from != null && from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
    }

    private static Chip.Group chips(Texts t, Query query, String path, List<Verdict> all) {
        List<Chip> chips = new ArrayList<>();
        Query start = query.without("from");
        chips.add(new Chip(
                t.get("staff.filter.count", t.get("staff.why.all"), t.number(all.size())),
                start.with("why", null).at(path) + "#why",
                query.is("why", null)));
        for (Kind kind : Kind.values()) {
            long count = all.stream().filter(kind.fits).count();
            if (count > 0 || query.is("why", kind.name())) {
                chips.add(new Chip(
                        t.get("staff.filter.count", t.get("staff.why." + kind), t.number(count)),
                        start.with("why", kind.name()).at(path) + "#why",
                        query.is("why", kind.name())));
            }
        }
        return new Chip.Group(t.get("staff.why.answer"), chips);
    }

    private WhyView.Verdict verdict(Texts t, Account who, Verdict verdict) {
        List<WhyView.Sentence> sentences = Stream.concat(
                        verdict.reasons().stream().map(it -> reason(t, it, verdict.nearMiss())),
                        verdict.points().stream()
                                .map(it -> new WhyView.Sentence(
                                        t.get("staff.why.points", it.points()), t.of(it.sentence()), it.ruleId())))
                .toList();
        String mandate = mandates.mandate(verdict.mandateId(), who.scope())
                .map(it -> it.terms().name())
                .orElse("");
        return new WhyView.Verdict(
                investor(who, verdict.investorId()),
                mandate == null ? "" : mandate,
                verdict.answer().name(),
                t.get("staff.why.answer."
                        + (verdict.nearMiss() ? "NEAR" : verdict.answer().name())),
                verdict.answer() == Answer.REFUSE ? "" : t.number(verdict.score()),
                sentences);
    }

    private static WhyView.Sentence reason(Texts t, Verdict.Reason reason, boolean near) {
        String sentence = t.of(reason.sentence());
        return new WhyView.Sentence(
                "",
                near && reason.remedy() != null ? sentence + " " + t.of(reason.remedy()) : sentence,
                reason.ruleId());
    }

    String investor(Account who, String id) {
        return mandates.investor(id, who.scope()).map(it -> it.profile().name()).orElse("");
    }

    private record Again(List<String> sentences, List<String> differences) {}

    private Again replayed(Texts t, Account who, String dossierId) {
        try {
            ReplayDossier.Replay it = replay.replay(who.caller(), dossierId);
            List<String> sentences = new ArrayList<>();
            sentences.add(t.get(
                    it.equal() ? "staff.replay.equal" : "staff.replay.differs",
                    it.differences().size()));
            sentences.add(t.get(
                    "staff.replay.seen",
                    t.moment(it.decidedAt()),
                    it.rulebook().substring(0, Math.min(12, it.rulebook().length())),
                    t.number(it.positions().dossier()),
                    t.number(it.positions().journal())));
            if (!it.wordForWord()) {
                sentences.add(t.get("staff.replay.counts"));
            }
            return new Again(sentences, it.differences().stream().map(t::of).toList());
        } catch (Refused e) {
            return new Again(List.of(t.of(e.sentence())), List.of());
        } catch (RulesFailed e) {
            return new Again(List.of(t.of(e.sentence())), List.of());
        }
    }
}
