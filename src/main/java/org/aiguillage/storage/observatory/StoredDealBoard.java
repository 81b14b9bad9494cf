package org.aiguillage.storage.observatory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Investor;
import org.aiguillage.observatory.DealBoard;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.Sort;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Bodies;

/** The deals under way, read by stage and by how long their clock has run. */
public final class StoredDealBoard implements DealBoard {
    private static final Sort OLDEST = new Sort("since", "since", false);

    private final Transactions transactions;

    public StoredDealBoard(Transactions transactions) {
        this.transactions = transactions;
    }

    private record Row(String since, Deal deal) {}

    @Override
    public PageOf<Deal> at(ReferralStage stage, PageRequest page, Scope scope) {
        if (page.sort() != null) {
            throw new Invalid("sort", Expected.oneOf("-"));
        }
        Condition here = underWay(scope).and("referral.stage = ?", stage).and(OLDEST.after("referral", page.cursor()));
        String sql = "select referral.since, referral.body, dossier.body, investor.body from referral"
                + " join dossier on dossier.id = referral.dossier_id join investor on investor.id = referral.investor_id"
                + here.where() + OLDEST.orderBy("referral") + " limit " + (page.limit() + 1);
        List<Row> rows = transactions.read(handle -> here.bind(handle.createQuery(sql))
                .map((row, context) -> new Row(
                        row.getString(1),
                        new Deal(
                                Bodies.read(row.getString(2), Referral.class),
                                Bodies.read(row.getString(3), Dossier.class),
                                Bodies.read(row.getString(4), Investor.class)
                                        .profile()
                                        .name())))
                .list());
        List<Deal> deals = rows.stream().limit(page.limit()).map(Row::deal).toList();
        if (rows.size() <= page.limit()) {
            return new PageOf<>(deals, null);
        }
        Row last = rows.get(page.limit() - 1);
        return new PageOf<>(
                deals, OLDEST.cursor(last.since, last.deal.referral().id()));
    }

    @Override
    public Map<ReferralStage, Integer> counts(Scope scope) {
        Condition here = underWay(scope);
        Map<ReferralStage, Integer> counts = new EnumMap<>(ReferralStage.class);
        transactions.read(handle -> here.bind(handle.createQuery(
                        "select referral.stage, count(*) from referral" + here.where() + " group by referral.stage"))
                .map((row, context) -> counts.put(ReferralStage.valueOf(row.getString(1)), row.getInt(2)))
                .list());
        return counts;
    }

    private static Condition underWay(Scope scope) {
        Condition open = Condition.NONE.and("referral.ended_position = ?", 0);
        return scope instanceof Scope.Region || scope instanceof Scope.OfTerritory
                ? open.and(Visibility.REFERRALS.in(scope))
                : open.and("? = 0", 1);
    }
}
