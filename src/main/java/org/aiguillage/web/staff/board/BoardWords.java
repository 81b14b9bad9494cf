package org.aiguillage.web.staff.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.DealBoard;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Texts;
import org.aiguillage.web.staff.board.BoardView.Card;
import org.aiguillage.web.staff.board.BoardView.Column;
import org.jspecify.annotations.Nullable;

/** Lays the stages out side by side: dossiers until they are sent, then each deal by itself. */
record BoardWords(Pipeline pipeline, DealBoard deals) {
    static final String PATH = "/board";
    static final List<String> NAMES = List.of("column", Query.CURSOR);
    private static final int ON_THE_BOARD = 6;
    private static final List<Stage> BEFORE = List.of(Stage.DRAFT, Stage.SUBMITTED, Stage.COMPLETENESS_CHECK);

    private record Lane(
            String name,
            Sentence label,
            int count,
            @Nullable Stage stage,
            @Nullable ReferralStage deal) {}

    BoardView view(Texts t, Account who, Query query, AgeWords ages) {
        List<Lane> lanes = lanes(who);
        String chosen = query.text("column");
        if (chosen != null) {
            Lane lane = lanes.stream()
                    .filter(it -> it.name.equals(chosen))
                    .findFirst()
                    .orElseThrow(Refused::notFound);
            return alone(t, who, lane, query, ages);
        }
        List<Column> columns = lanes.stream()
                .filter(it -> it.count > 0 || it.stage != Stage.SUBMITTED)
                .map(it -> column(t, it, cards(who, it, new PageRequest(null, ON_THE_BOARD, null), ages)))
                .toList();
        return new BoardView(finding(t, lanes), t.get("staff.board.lead"), columns, false, "", "");
    }

    private BoardView alone(Texts t, Account who, Lane lane, Query query, AgeWords ages) {
        String cursor = query.text(Query.CURSOR);
        PageOf<Card> page = cards(who, lane, new PageRequest(null, PageRequest.USUAL, cursor), ages);
        String next = page.next();
        return new BoardView(
                t.get("staff.board.alone", t.of(lane.label), lane.count),
                t.get("staff.board.oldest"),
                List.of(new Column(t.of(lane.label), t.number(lane.count), "", page.items(), "")),
                true,
                next == null ? "" : query.with(Query.CURSOR, next).at(PATH),
                cursor == null ? "" : query.without(Query.CURSOR).at(PATH));
    }

    private List<Lane> lanes(Account who) {
        Map<Stage, Integer> dossiers = pipeline.stages(who.scope()).stream()
                .collect(Collectors.toMap(Pipeline.StageCount::stage, Pipeline.StageCount::dossiers));
        Map<ReferralStage, Integer> sent = deals.counts(who.scope());
        List<Lane> lanes = new ArrayList<>();
        BEFORE.forEach(it -> lanes.add(new Lane(it.name(), it.label(), dossiers.getOrDefault(it, 0), it, null)));
        for (ReferralStage stage : ReferralStage.values()) {
            if (stage != ReferralStage.FUNDS_RECEIVED) {
                lanes.add(new Lane(stage.name(), stage.label(), sent.getOrDefault(stage, 0), null, stage));
            }
        }
        return lanes;
    }

    private PageOf<Card> cards(Account who, Lane lane, PageRequest page, AgeWords ages) {
        if (lane.deal != null) {
            PageOf<DealBoard.Deal> found = deals.at(lane.deal, page, who.scope());
            return new PageOf<>(found.items().stream().map(ages::of).toList(), found.next());
        }
        DossierFilter filter = new DossierFilter(lane.stage, null, null, null, null, null, null);
        PageOf<Dossier> found =
                pipeline.dossiers(filter, new PageRequest("createdAt", page.limit(), page.cursor()), who.scope());
        return new PageOf<>(found.items().stream().map(ages::of).toList(), found.next());
    }

    private static Column column(Texts t, Lane lane, PageOf<Card> page) {
        int more = lane.count - page.items().size();
        return new Column(
                t.of(lane.label),
                t.number(lane.count),
                PATH + "?column=" + lane.name,
                page.items(),
                more > 0 ? t.get("staff.board.more", more) : "");
    }

    /** Where most of it stands. */
    private static String finding(Texts t, List<Lane> lanes) {
        int all = lanes.stream().mapToInt(Lane::count).sum();
        return lanes.stream()
                .max(Comparator.comparingInt(Lane::count))
                .filter(it -> all > 0)
                .map(it -> t.get("staff.board.finding", it.count, t.of(it.label), all))
                .orElseGet(() -> t.get("staff.board.empty"));
    }
}
