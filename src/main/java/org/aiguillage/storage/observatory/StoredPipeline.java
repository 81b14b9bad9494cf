package org.aiguillage.storage.observatory;

import static org.aiguillage.storage.query.Listing.ascending;
import static org.aiguillage.storage.query.Listing.descending;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.routing.Referral;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.Listing;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Folded;
import org.jspecify.annotations.Nullable;

/** The lists, read from the projections. */
public final class StoredPipeline implements Pipeline {
    private static final Listing<Dossier> DOSSIERS = Listing.of(Dossier.STREAM)
            .by(descending("createdAt", "created_at", false))
            .by(descending("submittedAt", "submitted_at", false))
            .by(descending("amount", "amount", true))
            .by(ascending("name", "name_folded", false));
    private static final Listing<Referral> REFERRALS = Listing.of(Referral.STREAM)
            .by(descending("sent", "opened_position", true))
            .by(ascending("since", "since", false));
    private static final Listing<Flag> FLAGS =
            Listing.of(Flag.STREAM).by(descending("reached", "reached", false)).by(ascending("since", "since", false));
    private static final Listing<Investor> INVESTORS = Listing.of(Investor.STREAM)
            .by(ascending("name", "name_folded", false))
            .by(descending("createdAt", "opened_position", true));
    private static final Listing<Mandate> MANDATES = Listing.of(Mandate.STREAM)
            .by(descending("createdAt", "opened_position", true))
            .by(ascending("name", "name_folded", false));

    private final Transactions transactions;

    public StoredPipeline(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public PageOf<Dossier> dossiers(DossierFilter filter, PageRequest page, Scope scope) {
        Condition condition = Visibility.DOSSIERS
                .in(scope)
                .andIf("dossier.stage = ?", filter.stage())
                .andIf("dossier.status = ?", filter.status())
                .andIf("dossier.territory = ?", filter.territory())
                .andIf("dossier.id in (select dossier_id from dossier_sector where sector = ?)", filter.sector())
                .andIf("dossier.round = ?", filter.round())
                .and(slow(filter.slow(), scope))
                .andIf(
                        "dossier.name_folded like ? escape '!'",
                        filter.q() == null ? null : Folded.anywhere(filter.q()));
        return DOSSIERS.page(transactions, condition, page);
    }

    /** Only the flags that the caller may see make a dossier slow to the caller. */
    private static Condition slow(@Nullable Boolean slow, Scope scope) {
        if (slow == null) {
            return Condition.NONE;
        }
        Condition flags = Condition.NONE.and("flag.is_open = ?", 1).and(Visibility.FLAGS.in(scope));
        return new Condition(
                "dossier.id " + (slow ? "in" : "not in") + " (select flag.dossier_id from flag" + flags.where() + ")",
                flags.values());
    }

    @Override
    public PageOf<Referral> referrals(ReferralFilter filter, PageRequest page, Scope scope) {
        Condition condition = Visibility.REFERRALS
                .in(scope)
                .andIf("referral.investor_id = ?", filter.investorId())
                .andIf("referral.stage = ?", filter.stage())
                .andIf("referral.status = ?", filter.status())
                .and(ended(filter.open()));
        return REFERRALS.page(transactions, condition, page);
    }

    private static Condition ended(@Nullable Boolean open) {
        return open == null
                ? Condition.NONE
                : new Condition(open ? "referral.ended_position = ?" : "referral.ended_position > ?", List.of(0));
    }

    @Override
    public PageOf<Flag> flags(FlagFilter filter, PageRequest page, Scope scope) {
        Boolean open = filter.open();
        Condition condition = Visibility.FLAGS
                .in(scope)
                .andIf("flag.level = ?", filter.level())
                .andIf("flag.dossier_id in (select id from dossier where territory = ?)", filter.territory())
                .andIf("flag.holder = ?", filter.holder())
                .andIf("flag.is_open = ?", open == null ? null : open ? 1 : 0);
        return FLAGS.page(transactions, condition, page);
    }

    @Override
    public PageOf<Investor> investors(PageRequest page, Scope scope) {
        return INVESTORS.page(transactions, Visibility.INVESTORS.in(scope), page);
    }

    @Override
    public PageOf<Mandate> mandates(PageRequest page, Scope scope) {
        return MANDATES.page(transactions, Visibility.MANDATES.in(scope), page);
    }

    @Override
    public List<StageCount> stages(Scope scope) {
        Condition open = Condition.NONE.and("dossier.is_open = ?", 1).and(Visibility.DOSSIERS.in(scope));
        String sql = "select stage, count(*), cast(sum(asked_euros) as bigint) from dossier" + open.where()
                + " group by stage";
        Map<Stage, StageCount> counts = transactions.read(handle -> open.bind(handle.createQuery(sql))
                .map((row, context) -> new StageCount(Stage.valueOf(row.getString(1)), row.getInt(2), row.getLong(3)))
                .collect(Collectors.toMap(StageCount::stage, Function.identity())));
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.CLOSED)
                .map(stage -> counts.getOrDefault(stage, new StageCount(stage, 0, 0)))
                .toList();
    }

    @Override
    public List<FlagCount> openFlags(Scope scope) {
        Condition open = Condition.NONE
                .and("flag.is_open = ?", 1)
                .and(
                        "(flag.level <> ? or not exists (select 1 from flag worse where worse.subject_id = flag.subject_id"
                                + " and worse.subject_type = flag.subject_type and worse.visit = flag.visit"
                                + " and worse.holder = flag.holder and worse.level <> flag.level))",
                        Level.WARNING)
                .and(Visibility.FLAGS.in(scope));
        String sql = "select level, holder, count(*), count(distinct dossier_id) from flag" + open.where()
                + " group by level, holder";
        return transactions.read(handle -> open.bind(handle.createQuery(sql))
                .map((row, context) -> new FlagCount(
                        Level.valueOf(row.getString(1)),
                        Holder.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4)))
                .list());
    }
}
