package org.aiguillage.storage.observatory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Investor;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.SlowCases;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.Referral;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.Sort;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Bodies;
import org.jspecify.annotations.Nullable;

/** What stands still, read from the open flags level by level, so that a page costs what is on it. */
public final class StoredSlowCases implements SlowCases {
    private static final String WITH_DOSSIER = " from flag join dossier on dossier.id = flag.dossier_id";
    private static final String WITH_DEAL = WITH_DOSSIER
            + " left join referral on flag.subject_type = 'REFERRAL' and referral.id = flag.subject_id"
            + " left join investor on investor.id = referral.investor_id";
    private static final String NO_WORSE = "not exists (select 1 from flag worse where worse.subject_id ="
            + " flag.subject_id and worse.subject_type = flag.subject_type and worse.holder = flag.holder and worse.is_open = 1 and ";
    private static final String RANK =
            "case %1$s.level when 'REGION' then 3 when 'TERRITORY' then 2" + " when 'BREACH' then 1 else 0 end";

    /** Of several flags of one level the latest counts: the others were for a deadline that has moved. */
    private static final String LATER_OF_THE_LEVEL = "worse.level = flag.level and worse.id > flag.id";

    /**
     * Whoever has passed a deal on since it was late with it is not waited for: another clock runs. Of a dossier that investors
     * have, their deals say the same.
     */
    private static final String ITS_TURN =
            "(referral.since = flag.since or (flag.subject_type = 'DOSSIER' and flag.holder <> 'INVESTOR'))";

    private static final List<Level> WORST_FIRST =
            Arrays.stream(Level.values()).sorted(Comparator.reverseOrder()).toList();

    private final Transactions transactions;
    private final States<Flag> flags;

    public StoredSlowCases(Transactions transactions) {
        this.transactions = transactions;
        this.flags = new States<>(transactions, Flag.STREAM);
    }

    private record Row(String reached, String id, Case found) {}

    @Override
    public PageOf<Case> worst(Filter filter, PageRequest page, Scope scope) {
        if (page.sort() != null) {
            throw new Invalid("sort", Expected.oneOf("-"));
        }
        Condition seen = condition(filter, scope);
        Level first = page.cursor() == null ? WORST_FIRST.get(0) : level(page.cursor());
        List<Row> rows = new ArrayList<>();
        for (Level level : WORST_FIRST.subList(WORST_FIRST.indexOf(first), WORST_FIRST.size())) {
            int wanted = page.limit() + 1 - rows.size();
            if (wanted > 0 && (filter.level() == null || filter.level() == level)) {
                rows.addAll(of(level, seen, level == first ? page.cursor() : null, wanted));
            }
        }
        List<Case> cases = rows.stream().limit(page.limit()).map(Row::found).toList();
        return new PageOf<>(cases, rows.size() <= page.limit() ? null : cursor(rows.get(page.limit() - 1)));
    }

    @Override
    public List<Case> ofDossier(String dossierId, Scope scope) {
        Condition seen = staffOnly(scope).and("flag.dossier_id = ?", dossierId);
        return WORST_FIRST.stream()
                .flatMap(level -> of(level, seen, null, PageRequest.MOST).stream())
                .map(Row::found)
                .toList();
    }

    @Override
    public List<Flag> everOfDossier(String dossierId, Scope scope) {
        Condition seen = Condition.NONE.and("flag.dossier_id = ?", dossierId).and(staffOnly(scope));
        return flags.list(seen, " order by opened_position");
    }

    private static Sort harm(Level level) {
        return new Sort("harm" + level, "reached", false);
    }

    private static Level level(String cursor) {
        String name = Sort.name(cursor);
        return WORST_FIRST.stream()
                .filter(level -> harm(level).name().equals(name))
                .findFirst()
                .orElseThrow(Sort::unknownCursor);
    }

    private static String cursor(Row last) {
        return harm(last.found.flag().raised().level()).cursor(last.reached, last.id);
    }

    private List<Row> of(Level level, Condition seen, @Nullable String cursor, int most) {
        Sort harm = harm(level);
        List<String> worse = Arrays.stream(Level.values())
                .filter(other -> other.compareTo(level) > 0)
                .map(Enum::name)
                .toList();
        String worseLevels = worse.isEmpty() ? "" : "worse.level in ('" + String.join("', '", worse) + "') or ";
        Condition here = Condition.NONE
                .and("flag.is_open = ?", 1)
                .and("flag.level = ?", level)
                .and(NO_WORSE + "(" + worseLevels + LATER_OF_THE_LEVEL + "))")
                .and(seen)
                .and(harm.after("flag", cursor));
        String sql = "select flag.reached, flag.id, flag.body, dossier.body, referral.body, investor.body" + WITH_DEAL
                + here.where() + harm.orderBy("flag") + " limit " + most;
        return transactions.read(handle -> here.bind(handle.createQuery(sql))
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        String referral = row.getString(5);
        String investor = row.getString(6);
        Case found = new Case(
                Bodies.read(row.getString(3), Flag.class),
                Bodies.read(row.getString(4), Dossier.class),
                referral == null ? null : Bodies.read(referral, Referral.class),
                investor == null
                        ? null
                        : Bodies.read(investor, Investor.class).profile().name());
        return new Row(row.getString(1), row.getString(2), found);
    }

    private static Condition condition(Filter filter, Scope scope) {
        Boolean outside = filter.outside();
        Condition where = outside == null
                ? Condition.NONE
                : Condition.NONE.and("(dossier.territory is null) = (? = 1)", outside ? 1 : 0);
        return staffOnly(scope)
                .and(where)
                .andIf("dossier.territory = ?", filter.territory())
                .andIf("flag.holder = ?", filter.holder())
                .andIf("flag.assigned_to = ?", filter.assignedTo());
    }

    private static Condition staffOnly(Scope scope) {
        return scope instanceof Scope.Region || scope instanceof Scope.OfTerritory
                ? Visibility.FLAGS.in(scope)
                : Condition.NONE.and("? = 0", 1);
    }

    @Override
    public List<Tally> tally(Scope scope) {
        String rank = RANK.formatted("worse");
        Condition open = Condition.NONE
                .and("flag.is_open = ?", 1)
                .and(NO_WORSE + "(" + rank + " > " + RANK.formatted("flag") + " or " + LATER_OF_THE_LEVEL + "))")
                .and(staffOnly(scope));
        String sorts = "flag.level, flag.holder, dossier.territory, flag.assigned_to";
        String sql = "select " + sorts + ", count(*)" + WITH_DOSSIER + open.where() + " group by " + sorts;
        return transactions.read(handle -> open.bind(handle.createQuery(sql))
                .map((row, context) -> new Tally(
                        Level.valueOf(row.getString(1)),
                        Holder.valueOf(row.getString(2)),
                        row.getString(3) == null ? null : Territory.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getInt(5)))
                .list());
    }

    @Override
    public Map<Holder, Integer> lateDossiers(Filter filter, Scope scope) {
        Condition late = late(filter, scope);
        String sql = "select flag.holder, count(distinct flag.dossier_id)" + WITH_DEAL + late.where()
                + " group by flag.holder";
        Map<Holder, Integer> counts = new EnumMap<>(Holder.class);
        transactions.read(handle -> late.bind(handle.createQuery(sql))
                .map((row, context) -> counts.put(Holder.valueOf(row.getString(1)), row.getInt(2)))
                .list());
        return counts;
    }

    @Override
    public int lateDossiers(Scope scope) {
        Condition late = late(Filter.ALL, scope);
        String sql = "select count(distinct flag.dossier_id)" + WITH_DEAL + late.where();
        return transactions.read(handle ->
                late.bind(handle.createQuery(sql)).mapTo(Integer.class).one());
    }

    private static Condition late(Filter filter, Scope scope) {
        return Condition.NONE
                .and("flag.is_open = ?", 1)
                .and("flag.level <> ?", Level.WARNING)
                .andIf("flag.level = ?", filter.level())
                .and(new Condition(ITS_TURN, List.of()))
                .and(condition(filter, scope));
    }

    @Override
    public Map<String, Level> levels(Collection<String> dossierIds, Scope scope) {
        if (dossierIds.isEmpty()) {
            return Map.of();
        }
        // The sum keeps the index of all open flags out of it.
        Condition open = Condition.NONE
                .and("flag.is_open + 0 = ?", 1)
                .andIn("flag.dossier_id", dossierIds)
                .and(staffOnly(scope));
        Map<String, Level> worst = new HashMap<>();
        transactions.read(handle -> open.bind(
                        handle.createQuery("select flag.dossier_id, flag.level from flag" + open.where()))
                .map((row, context) -> worst.merge(
                        row.getString(1), Level.valueOf(row.getString(2)), (a, b) -> a.compareTo(b) >= 0 ? a : b))
                .list());
        return worst;
    }
}
