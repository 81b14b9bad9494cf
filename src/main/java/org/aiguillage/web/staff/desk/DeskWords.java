package org.aiguillage.web.staff.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.StageCount;
import org.aiguillage.observatory.SlowCases;
import org.aiguillage.observatory.SlowCases.Case;
import org.aiguillage.observatory.SlowCases.Tally;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.cases.CaseWords;
import org.aiguillage.web.staff.desk.DeskView.Card;

/** Finds what stands still for one of the staff, and says it. */
public record DeskWords(SlowCases slowCases, Pipeline pipeline) {
    public static final String PATH = "/desk";

    /** @param done key of what was just done; empty where nothing was */
    DeskView view(Texts t, Account who, DeskFilter filter, CaseWords words, String done) {
        Query query = filter.query();
        PageOf<Case> page = slowCases.worst(
                filter.cases(who), new PageRequest(null, PageRequest.USUAL, query.text(Query.CURSOR)), who.scope());
        List<Tally> tally = slowCases.tally(who.scope());
        String next = page.next();
        return new DeskView(
                finding(t, slowCases.lateDossiers(filter.cases(who), who.scope())),
                worst(t, page.items(), words),
                done,
                cards(t, who, tally),
                filter.chips(t, who, tally),
                words.views(page.items()),
                !query.without(Query.CURSOR).isEmpty(),
                query.at(PATH),
                next == null ? "" : query.with(Query.CURSOR, next).at(PATH),
                query.text(Query.CURSOR) == null
                        ? ""
                        : query.without(Query.CURSOR).at(PATH));
    }

    private static String finding(Texts t, Map<Holder, Integer> late) {
        return late.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Holder, Integer> it) -> it.getValue()))
                .map(it -> t.get("desk.finding." + it.getKey(), it.getValue()))
                .orElseGet(() -> t.get("desk.finding.none"));
    }

    private static String worst(Texts t, List<Case> cases, CaseWords words) {
        List<Case> late = cases.stream()
                .filter(it -> it.flag().raised().level() != Level.WARNING)
                .toList();
        Optional<Case> worst = late.stream().filter(words::waits).max(Comparator.comparing(words::elapsed));
        return worst.map(it -> t.get(
                        "desk.worst",
                        t.moment(words.now()),
                        words.holder(it),
                        words.days(words.elapsed(it)),
                        words.days(it.flag().raised().allowance())))
                .orElseGet(() -> t.get(late.isEmpty() ? "desk.calm" : "desk.answered", t.moment(words.now())));
    }

    private List<Card> cards(Texts t, Account who, List<Tally> tally) {
        List<StageCount> stages = pipeline.stages(who.scope());
        int open = stages.stream().mapToInt(StageCount::dossiers).sum();
        long asked = stages.stream().mapToLong(StageCount::asked).sum();
        int soon = sum(tally.stream().filter(it -> it.level() == Level.WARNING).toList());
        int late = sum(tally) - soon;
        int mine = sum(
                tally.stream().filter(it -> who.id().equals(it.assignedTo())).toList());
        return List.of(
                new Card(t.number(late), t.get("staff.card.late", late)),
                new Card(t.number(soon), t.get("staff.card.soon", soon)),
                new Card(t.number(mine), t.get("staff.card.mine", mine)),
                new Card(t.number(open), t.get("staff.card.open", open, t.millions(asked))));
    }

    static int sum(List<Tally> tally) {
        return tally.stream().mapToInt(Tally::cases).sum();
    }
}
