package org.aiguillage.storage.observatory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Subject;
import org.aiguillage.observatory.DueDates;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Moments;

/** Due dates, read from the armed moments. */
public final class StoredDueDates implements DueDates {
    private static final String COLUMNS =
            "select armed.subject_type, armed.subject_id, armed.dossier_id, armed.at from armed";
    private static final String ORDER = " order by armed.at, armed.subject_id limit ";

    private final Transactions transactions;

    public StoredDueDates(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<DueDate> next(int limit, Scope scope) {
        Condition breach =
                Condition.NONE.and("armed.kind = ?", DueIndex.Kind.BREACH).and(visible(scope));
        String sql = COLUMNS + breach.where() + ORDER + limit;
        return transactions.read(handle -> breach.bind(handle.createQuery(sql))
                .map((row, context) -> of(row))
                .list());
    }

    private static Condition visible(Scope scope) {
        if (scope instanceof Scope.Region) {
            return Condition.NONE;
        }
        Condition deals = Visibility.REFERRALS.in(scope);
        String ofDeals = "armed.subject_type = 'REFERRAL' and armed.subject_id in (select referral.id from referral"
                + deals.where() + ")";
        if (scope instanceof Scope.OfInvestor) {
            return new Condition("(" + ofDeals + ")", deals.values());
        }
        Condition dossiers = Visibility.DOSSIERS.in(scope);
        List<Object> values = new ArrayList<>(deals.values());
        values.addAll(dossiers.values());
        return new Condition(
                "(" + ofDeals
                        + " or armed.subject_type = 'DOSSIER' and armed.dossier_id in (select dossier.id from dossier"
                        + dossiers.where() + "))",
                List.copyOf(values));
    }

    private static DueDate of(ResultSet row) throws SQLException {
        Subject.Type type = Subject.Type.valueOf(row.getString(1));
        return new DueDate(new Subject(type, row.getString(2), row.getString(3)), Moments.instant(row.getString(4)));
    }
}
